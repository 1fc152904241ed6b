package gloss.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MaxScoreCache;

/** The entries of one segment that have a term, and how much it can be worth in some of them. */
abstract sealed class TermPostings permits TermPostings.Read, HeldPostings.Walk {
    private final int frequency;
    int docID = -1;

    /**
     * @param frequency in how many entries the term is
     */
    TermPostings(int frequency) {
        this.frequency = frequency;
    }

    final int frequency() {
        return frequency;
    }

    final int docID() {
        return docID;
    }

    /** The first entry from {@code target} on that has the term. */
    final int advanceTo(int target) throws IOException {
        if (docID < target) {
            docID = advance(target);
        }
        return docID;
    }

    abstract int advance(int target) throws IOException;

    /** The term's weighted frequency in the current entry. */
    abstract int weight() throws IOException;

    /** The last entry of the block of postings around {@code at}. */
    abstract int blockEnd(int at) throws IOException;

    /** What the term is worth at most in an entry from {@code at} to {@code end}. */
    abstract float most(int at, int end) throws IOException;

    /** Read from the index as they are needed. */
    static final class Read extends TermPostings {
        private final ImpactsEnum docs;
        private final MaxScoreCache bounds;

        Read(ImpactsEnum docs, int frequency, Saturation saturation) {
            super(frequency);
            this.docs = docs;
            this.bounds = new MaxScoreCache(docs, saturation);
        }

        @Override
        int advance(int target) throws IOException {
            return docs.advance(target);
        }

        @Override
        int weight() throws IOException {
            return docs.freq();
        }

        @Override
        int blockEnd(int at) throws IOException {
            int from = Math.max(at, docID);
            return from == DocIdSetIterator.NO_MORE_DOCS ? from : bounds.advanceShallow(from);
        }

        @Override
        float most(int at, int end) throws IOException {
            int from = Math.max(at, docID);
            if (from > end || from == DocIdSetIterator.NO_MORE_DOCS) {
                return 0;
            }
            bounds.advanceShallow(from);
            return bounds.getMaxScore(end);
        }
    }
}
