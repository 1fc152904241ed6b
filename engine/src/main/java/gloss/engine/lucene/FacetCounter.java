package gloss.engine.lucene;

import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.Filters;
import gloss.engine.Vocabulary;
import gloss.engine.rank.FacetLists;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Applies the selected facet values and counts sideways in the same pass: an entry that fails no
 * facet is a hit and counts in all of them; one that fails a single facet counts in that facet
 * only.
 */
final class FacetCounter {
    private static final Facet[] FACETS = Facet.values();

    private final List<Map<Facet, FacetColumn>> columns;
    private final Filters filters;
    private final boolean counting;

    /** Whether nothing is selected or to be counted. */
    private final boolean idle;

    private final Map<Facet, Map<String, Integer>> totals = new EnumMap<>(Facet.class);
    private final Leaf[] leaves = new Leaf[FACETS.length];

    /**
     * @param columns of each segment
     */
    FacetCounter(List<Map<Facet, FacetColumn>> columns, Filters filters, boolean counting) {
        this.columns = columns;
        this.filters = filters;
        this.counting = counting;
        this.idle = !counting && filters.isEmpty();
        for (Facet facet : FACETS) {
            totals.put(facet, new HashMap<>());
        }
    }

    /** One facet in one segment of the index. */
    private static final class Leaf {
        final FacetColumn.Ordinals ordinals;
        final String[] names;
        final int[] counts;
        final boolean[] selected;
        final boolean open;

        Leaf(FacetColumn column, LeafReader leaf, Set<String> wanted) throws IOException {
            ordinals = column.open(leaf);
            names = column.values();
            counts = new int[names.length];
            open = wanted.isEmpty();
            selected = new boolean[open ? 0 : names.length];
            for (String value : wanted) {
                int ord = Arrays.asList(names).indexOf(value);
                if (ord >= 0) {
                    selected[ord] = true;
                }
            }
        }

        boolean passes(int doc) throws IOException {
            if (open) {
                return true;
            }
            for (int rest = ordinals.enter(doc); rest > 0; rest--) {
                if (selected[ordinals.next()]) {
                    return true;
                }
            }
            return false;
        }

        void count(int doc) throws IOException {
            for (int rest = ordinals.enter(doc); rest > 0; rest--) {
                counts[ordinals.next()]++;
            }
        }
    }

    void enter(LeafReaderContext leaf) throws IOException {
        if (idle) {
            return;
        }
        for (int f = 0; f < FACETS.length; f++) {
            Facet facet = FACETS[f];
            FacetColumn column = Objects.requireNonNull(columns.get(leaf.ord).get(facet));
            leaves[f] = new Leaf(column, leaf.reader(), filters.of(facet));
        }
    }

    /** Whether {@code doc} is a hit; counts it where it counts. */
    boolean accept(int doc) throws IOException {
        if (idle) {
            return true;
        }
        int failed = -1;
        for (int f = 0; f < leaves.length; f++) {
            if (!leaves[f].passes(doc)) {
                if (failed >= 0 || !counting) {
                    return false;
                }
                failed = f;
            }
        }
        if (counting) {
            for (int f = 0; f < leaves.length; f++) {
                if (failed < 0 || failed == f) {
                    leaves[f].count(doc);
                }
            }
        }
        return failed < 0;
    }

    void leave() {
        if (!counting) {
            return;
        }
        for (int f = 0; f < FACETS.length; f++) {
            Leaf leaf = leaves[f];
            Map<String, Integer> total = totals.get(FACETS[f]);
            for (int ord = 0; ord < leaf.counts.length; ord++) {
                if (total != null && leaf.counts[ord] > 0) {
                    total.merge(leaf.names[ord], leaf.counts[ord], Integer::sum);
                }
            }
        }
    }

    /** Counts, in the order in which they are shown. */
    Map<Facet, List<FacetCount>> counts(Vocabulary vocabulary) {
        return counting ? FacetLists.of(totals, filters, vocabulary) : Map.of();
    }
}
