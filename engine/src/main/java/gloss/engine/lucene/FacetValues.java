package gloss.engine.lucene;

import gloss.engine.Facet;
import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The facet values that entries have. */
final class FacetValues {
    private FacetValues() {}

    static Map<Facet, Set<String>> of(IndexReader reader) throws IOException {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> found = new TreeSet<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                add(leaf.reader(), facet, found);
            }
            values.put(facet, found);
        }
        return values;
    }

    private static void add(LeafReader leaf, Facet facet, Set<String> found) throws IOException {
        SortedSetDocValues column = leaf.getSortedSetDocValues(Fields.of(facet));
        if (column == null) {
            return;
        }
        BitSet present = present(column, leaf.getLiveDocs());
        for (int ord = present.nextSetBit(0); ord >= 0; ord = present.nextSetBit(ord + 1)) {
            found.add(column.lookupOrd(ord).utf8ToString());
        }
    }

    /** A deleted entry's values stay in the column until its segment is merged. */
    private static BitSet present(SortedSetDocValues column, @Nullable Bits live)
            throws IOException {
        BitSet present = new BitSet();
        if (live == null) {
            present.set(0, Math.toIntExact(column.getValueCount()));
            return present;
        }
        while (column.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
            if (live.get(column.docID())) {
                for (int i = 0; i < column.docValueCount(); i++) {
                    present.set((int) column.nextOrd());
                }
            }
        }
        return present;
    }
}
