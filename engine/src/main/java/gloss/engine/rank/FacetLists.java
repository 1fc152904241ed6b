package gloss.engine.rank;

import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.Filters;
import gloss.engine.Level;
import gloss.engine.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts counted facet values in the order in which they are shown. */
public final class FacetLists {
    private FacetLists() {}

    /** Counts, the highest first, levels in their order; selected values stay even at 0. */
    public static Map<Facet, List<FacetCount>> of(
            Map<Facet, Map<String, Integer>> totals, Filters filters, Vocabulary vocabulary) {
        Map<Facet, List<FacetCount>> result = new EnumMap<>(Facet.class);
        totals.forEach((facet, counts) -> {
            Set<String> selected = filters.of(facet);
            selected.forEach(value -> counts.putIfAbsent(value, 0));
            List<FacetCount> list = new ArrayList<>();
            counts.forEach((value, count) ->
                    list.add(
                            new FacetCount(
                                    value,
                                    label(facet, value, vocabulary),
                                    count,
                                    selected.contains(value))));
            list.sort(order(facet));
            result.put(facet, list);
        });
        return result;
    }

    private static Comparator<FacetCount> order(Facet facet) {
        return facet == Facet.LEVEL
                ? Comparator.comparing(count -> Level.of(count.value()).orElseThrow())
                : FacetLists::compare;
    }

    private static int compare(FacetCount one, FacetCount other) {
        int byCount = Integer.compare(other.count(), one.count());
        return byCount != 0 ? byCount : one.value().compareTo(other.value());
    }

    private static String label(Facet facet, String value, Vocabulary vocabulary) {
        return switch (facet) {
            case TOPIC -> vocabulary.topic(value).map(Vocabulary.Topic::label).orElse(value);
            case LEVEL -> value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
            case TAG -> value;
        };
    }
}
