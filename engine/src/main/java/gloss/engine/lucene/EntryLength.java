package gloss.engine.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Attribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.apache.lucene.util.SmallFloat;

/**
 * Puts an entry's length, roughly, beside the weights of its terms, so that Lucene can tell for
 * each block of postings how much a term can be worth in it. Other fields get what BM25 wants.
 */
final class EntryLength extends Similarity {
    private final Similarity others = new BM25Similarity(0.8f, 0.4f);

    /** How many tokens the entry has to which a stream of terms belongs. */
    interface Length extends Attribute {
        int tokens();
    }

    static final class LengthImpl extends AttributeImpl implements Length {
        private final int tokens;

        LengthImpl(int tokens) {
            this.tokens = tokens;
        }

        @Override
        public int tokens() {
            return tokens;
        }

        @Override
        public void clear() {
            // It is the same for all terms.
        }

        @Override
        public void reflectWith(AttributeReflector reflector) {
            reflector.reflect(Length.class, "tokens", tokens);
        }

        @Override
        public void copyTo(AttributeImpl target) {
            throw new UnsupportedOperationException("a length belongs to one entry");
        }
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        if (!state.getName().equals(Fields.TERMS)) {
            return others.computeNorm(state);
        }
        int tokens = state.getAttributeSource().getAttribute(Length.class).tokens();
        return SmallFloat.intToByte4(Math.max(1, tokens));
    }

    /** The least length, in tokens, that gives this norm. */
    static int atLeast(long norm) {
        return SmallFloat.byte4ToInt((byte) norm);
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return others.scorer(boost, collection, terms);
    }
}
