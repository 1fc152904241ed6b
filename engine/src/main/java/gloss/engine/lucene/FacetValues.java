package gloss.engine.lucene;

import gloss.engine.Facet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
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
}
