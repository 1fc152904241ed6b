package gloss.engine.lucene;

import gloss.engine.rank.FieldWeights;
import java.io.IOException;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.similarities.Similarity;

/** The entries of one segment that have a term, and how much it can be worth in some of them. */
final class TermPostings {
    private final ImpactsEnum docs;
    private final int frequency;
    private final MaxScoreCache bounds;

    /**
     * @param frequency in how many entries the term is
     */
    TermPostings(ImpactsEnum docs, int frequency, Saturation saturation) {
        this.docs = docs;
        this.frequency = frequency;
        this.bounds = new MaxScoreCache(docs, saturation);
    }

    /** How much a term is worth by its weight and by the entry's length as Lucene keeps it. */
    static final class Saturation extends Similarity.SimScorer {
        private final float averageLength;

        Saturation(float averageLength) {
            this.averageLength = averageLength;
        }

        @Override
        public float score(float weight, long norm) {
            return FieldWeights.saturation(weight, EntryLength.atLeast(norm), averageLength);
        }
    }

    int frequency() {
        return frequency;
    }

    int docID() {
        return docs.docID();
    }

    /** The first entry from {@code target} on that has the term. */
    int advanceTo(int target) throws IOException {
        int at = docs.docID();
        return at < target ? docs.advance(target) : at;
    }

    /** The term's weighted frequency in the current entry. */
    int weight() throws IOException {
        return docs.freq();
    }

    /** The last entry of the block of postings around {@code at}. */
    int blockEnd(int at) throws IOException {
        int from = Math.max(at, docs.docID());
        return from == DocIdSetIterator.NO_MORE_DOCS ? from : bounds.advanceShallow(from);
    }

    /** What the term is worth at most in an entry from {@code at} to {@code end}. */
    float most(int at, int end) throws IOException {
        int from = Math.max(at, docs.docID());
        if (from > end || from == DocIdSetIterator.NO_MORE_DOCS) {
            return 0;
        }
        bounds.advanceShallow(from);
        return bounds.getMaxScore(end);
    }
}
