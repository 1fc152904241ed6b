package gloss.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * @param weak whether nothing really matches; the hits are then the closest there is
 * @param facets empty unless they were asked for
 * @param tookNanos the engine's own time, in nanoseconds
 */
public record SearchResult(
        Interpretation query,
        Total total,
        boolean weak,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        long tookNanos,
        Generation generation) {
    public SearchResult {
        hits = List.copyOf(hits);
        Map<Facet, List<FacetCount>> copy = new EnumMap<>(Facet.class);
        facets.forEach((facet, counts) -> copy.put(facet, List.copyOf(counts)));
        facets = Collections.unmodifiableMap(copy);
    }

    /** How many entries match: exactly {@code value}, or at least so many. */
    public record Total(long value, Relation relation) {
        public enum Relation {
            EXACT,
            AT_LEAST
        }

        public Total {
            if (value < 0) {
                throw new IllegalArgumentException("a total is 0 or more, got " + value);
            }
        }

        public static Total exactly(long value) {
            return new Total(value, Relation.EXACT);
        }
    }
}
