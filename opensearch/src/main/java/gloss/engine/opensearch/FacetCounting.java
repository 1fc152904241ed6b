package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.Filters;
import gloss.engine.Vocabulary;
import gloss.engine.rank.FacetLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts sideways in the one request: the filters of all facets choose the hits after counting, and
 * each facet is counted behind the filters of the others.
 */
final class FacetCounting {
    static final int VALUES = 10_000;

    private FacetCounting() {}

    static Map<String, Object> aggregations(Filters filters) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<Facet> others = Arrays.stream(Facet.values()).filter(f -> f != facet).toList();
            List<Object> behind = Queries.filters(filters, others);
            all.put(
                    facet.value(),
                    Map.of(
                            "filter",
                            behind.isEmpty() ? Queries.EVERYTHING : Queries.all(behind),
                            "aggs",
                            Map.of("values", values(facet))));
        }
        return all;
    }

    static Map<String, Object> values(Facet facet) {
        return Map.of("terms", Map.of("field", Fields.of(facet), "size", VALUES));
    }

    static Map<Facet, List<FacetCount>> counts(
            JsonNode aggregations, Filters filters, Vocabulary vocabulary) {
        Map<Facet, Map<String, Integer>> totals = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Integer> counts = new HashMap<>();
            for (JsonNode bucket : buckets(aggregations.path(facet.value()).path("values"))) {
                counts.put(bucket.path("key").asText(), bucket.path("doc_count").asInt());
            }
            totals.put(facet, counts);
        }
        return FacetLists.of(totals, filters, vocabulary);
    }

    static List<JsonNode> buckets(JsonNode aggregation) {
        List<JsonNode> buckets = new ArrayList<>();
        aggregation.path("buckets").forEach(buckets::add);
        return buckets;
    }
}
