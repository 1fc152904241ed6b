package gloss.engine.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What one index has of a term, looked up once for many searches. Immutable. */
final class IndexedTerm {
    /** In each segment, the postings of a term in no more entries than this are held. */
    private static final int HELD = 256;

    /** Null when all that is to know of the term is held. */
    private final @Nullable TermStates states;

    private final BytesRef bytes;

    /** By segment; null where the term isn't, or where its postings are too many. */
    private final @Nullable HeldPostings[] held;

    private final Saturation saturation;

    private IndexedTerm(
            @Nullable TermStates states,
            BytesRef bytes,
            @Nullable HeldPostings[] held,
            Saturation saturation) {
        this.saturation = saturation;
        this.states = states;
        this.bytes = bytes;
        this.held = held;
    }

    /** Looks {@code text} up, and reads its postings where they are short. */
    static IndexedTerm of(IndexSearcher searcher, String text, Saturation saturation)
            throws IOException {
        Term term = new Term(Fields.TERMS, text);
        TermStates states = TermStates.build(searcher, term, true);
        @Nullable HeldPostings[] held = new HeldPostings[searcher.getLeafContexts().size()];
        boolean all = true;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            TermsEnum terms = seek(leaf, states, term.bytes());
            if (terms != null && terms.docFreq() <= HELD) {
                held[leaf.ord] =
                        HeldPostings.of(
                                terms.postings(null, PostingsEnum.FREQS),
                                terms.docFreq(),
                                leaf.reader().getNormValues(Fields.TERMS),
                                saturation);
            } else {
                all &= terms == null;
            }
        }
        return new IndexedTerm(all ? null : states, term.bytes(), held, saturation);
    }

    /** Null if no entry of the segment has the term. */
    @Nullable TermPostings postings(LeafReaderContext leaf) throws IOException {
        HeldPostings here = held[leaf.ord];
        if (here != null) {
            return here.walk();
        }
        TermsEnum terms = states == null ? null : seek(leaf, states, bytes);
        return terms == null
                ? null
                : new TermPostings.Read(
                        terms.impacts(PostingsEnum.FREQS), terms.docFreq(), saturation);
    }

    private static @Nullable TermsEnum seek(
            LeafReaderContext leaf, TermStates states, BytesRef bytes) throws IOException {
        var supplier = states.get(leaf);
        var state = supplier == null ? null : supplier.get();
        if (state == null) {
            return null;
        }
        TermsEnum terms = Objects.requireNonNull(leaf.reader().terms(Fields.TERMS)).iterator();
        terms.seekExact(bytes, state);
        return terms;
    }
}
