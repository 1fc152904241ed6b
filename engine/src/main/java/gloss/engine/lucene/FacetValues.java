package gloss.engine.lucene;

import gloss.engine.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

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

    /** A deleted entry's values stay in the index until its segment is merged. */
    private static void add(LeafReader leaf, Facet facet, Set<String> found) throws IOException {
        Terms terms = leaf.terms(Fields.of(facet));
        if (terms == null) {
            return;
        }
        Bits live = leaf.getLiveDocs();
        TermsEnum values = terms.iterator();
        for (BytesRef value = values.next(); value != null; value = values.next()) {
            if (live == null || isLive(values.postings(null, PostingsEnum.NONE), live)) {
                found.add(value.utf8ToString());
            }
        }
    }

    private static boolean isLive(PostingsEnum entries, Bits live) throws IOException {
        while (entries.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            if (live.get(entries.docID())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The values of each segment's column, by their ordinals: looking one up costs more than
     * counting.
     */
    static List<Map<Facet, String[]>> columns(IndexReader reader) throws IOException {
        List<Map<Facet, String[]>> columns = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Map<Facet, String[]> names = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                SortedSetDocValues column = DocValues.getSortedSet(leaf.reader(), Fields.of(facet));
                String[] values = new String[Math.toIntExact(column.getValueCount())];
                TermsEnum terms = column.termsEnum();
                for (BytesRef value = terms.next(); value != null; value = terms.next()) {
                    values[(int) terms.ord()] = value.utf8ToString();
                }
                names.put(facet, values);
            }
            columns.add(names);
        }
        return columns;
    }
}
