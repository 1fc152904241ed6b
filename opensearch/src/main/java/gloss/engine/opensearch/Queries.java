package gloss.engine.opensearch;

import gloss.engine.Facet;
import gloss.engine.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cluster's query language, as far as it is needed. */
final class Queries {
    static final Map<String, Object> NOTHING = Map.of("match_none", Map.of());
    static final Map<String, Object> EVERYTHING = Map.of("match_all", Map.of());

    private Queries() {}

    static Map<String, Object> term(String field, String value) {
        return Map.of("term", Map.of(field, Map.of("value", value)));
    }

    static Map<String, Object> term(String field, String value, double boost) {
        return Map.of("term", Map.of(field, Map.of("value", value, "boost", (float) boost)));
    }

    static Map<String, Object> terms(String field, Iterable<String> values) {
        return Map.of("terms", Map.of(field, values));
    }

    static Map<String, Object> range(String field, long first, long last) {
        return Map.of("range", Map.of(field, Map.of("gte", first, "lte", last)));
    }

    static Map<String, Object> all(List<?> filters) {
        return Map.of("bool", Map.of("filter", filters));
    }

    static Map<String, Object> any(List<?> queries) {
        return Map.of("bool", Map.of("should", queries, "minimum_should_match", 1));
    }

    static Map<String, Object> none(List<?> queries) {
        return Map.of("bool", Map.of("must_not", queries));
    }

    static Map<String, Object> constant(Object filter, double boost) {
        return Map.of("constant_score", Map.of("filter", filter, "boost", (float) boost));
    }

    /** The best of {@code queries} counts. */
    static Map<String, Object> best(List<?> queries) {
        return Map.of("dis_max", Map.of("queries", queries));
    }

    /** Words in this order, in any one of an entry's texts. */
    static Map<String, Object> phrase(String phrase) {
        String positions = Encoding.positions(phrase);
        if (positions.isEmpty()) {
            return NOTHING;
        }
        List<Object> fields = new ArrayList<>();
        for (String field : Fields.TEXTS) {
            fields.add(Map.of("match_phrase", Map.of(field, Map.of("query", positions))));
        }
        return any(fields);
    }

    /** One filter for each facet in which something is selected. */
    static List<Object> filters(Filters filters, List<Facet> facets) {
        List<Object> result = new ArrayList<>();
        for (Facet facet : facets) {
            if (!filters.of(facet).isEmpty()) {
                result.add(
                        terms(
                                Fields.of(facet),
                                filters.of(facet).stream().map(Encoding::keyword).toList()));
            }
        }
        return result;
    }
}
