package gloss.engine.lucene;

import gloss.engine.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The values of one facet in one segment, by their ordinals: looking one up costs more than
 * counting. Of a small segment also which entry has which, for opening Lucene's column costs more
 * than reading it. Immutable.
 */
final class FacetColumn {
    /** In entries; it takes some 40 bytes for each. */
    private static final int SMALL = 20_000;

    private final Facet facet;
    private final String[] values;

    /** Of all entries, one after the other, and where those of each end; null of large ones. */
    private final int @Nullable [] ordinals;

    private final int[] ends;

    private FacetColumn(Facet facet, LeafReader leaf) throws IOException {
        this.facet = facet;
        SortedSetDocValues column = DocValues.getSortedSet(leaf, Fields.of(facet));
        values = new String[Math.toIntExact(column.getValueCount())];
        TermsEnum terms = column.termsEnum();
        for (BytesRef value = terms.next(); value != null; value = terms.next()) {
            values[(int) terms.ord()] = value.utf8ToString();
        }
        boolean small = leaf.maxDoc() <= SMALL;
        ends = new int[small ? leaf.maxDoc() : 0];
        ordinals = small ? ordinals(column, ends) : null;
    }

    private static int[] ordinals(SortedSetDocValues column, int[] ends) throws IOException {
        IntStream.Builder all = IntStream.builder();
        int count = 0;
        for (int doc = 0; doc < ends.length; doc++) {
            if (column.advanceExact(doc)) {
                for (int i = 0; i < column.docValueCount(); i++) {
                    all.add((int) column.nextOrd());
                    count++;
                }
            }
            ends[doc] = count;
        }
        return all.build().toArray();
    }

    /** All facets of each segment. */
    static List<Map<Facet, FacetColumn>> of(IndexReader reader) throws IOException {
        List<Map<Facet, FacetColumn>> columns = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Map<Facet, FacetColumn> all = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                all.put(facet, new FacetColumn(facet, leaf.reader()));
            }
            columns.add(all);
        }
        return columns;
    }

    /** By their ordinals; not to be changed. */
    String[] values() {
        return values;
    }

    /** Opens the column for one search. */
    Ordinals open(LeafReader leaf) throws IOException {
        return ordinals == null
                ? new Read(DocValues.getSortedSet(leaf, Fields.of(facet)))
                : new Held(ordinals, ends);
    }

    /** Which values entries have. */
    abstract static sealed class Ordinals {
        /** Turns to an entry, after those before; returns how many values it has. */
        abstract int enter(int doc) throws IOException;

        /** The next value of the entry. */
        abstract int next() throws IOException;
    }

    private static final class Held extends Ordinals {
        private final int[] ordinals;
        private final int[] ends;
        private int at;

        Held(int[] ordinals, int[] ends) {
            this.ordinals = ordinals;
            this.ends = ends;
        }

        @Override
        int enter(int doc) {
            at = doc == 0 ? 0 : ends[doc - 1];
            return ends[doc] - at;
        }

        @Override
        int next() {
            return ordinals[at++];
        }
    }

    private static final class Read extends Ordinals {
        private final SortedSetDocValues values;

        Read(SortedSetDocValues values) {
            this.values = values;
        }

        @Override
        int enter(int doc) throws IOException {
            return values.advanceExact(doc) ? values.docValueCount() : 0;
        }

        @Override
        int next() throws IOException {
            return (int) values.nextOrd();
        }
    }
}
