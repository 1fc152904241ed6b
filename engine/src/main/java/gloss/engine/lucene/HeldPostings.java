package gloss.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * A short list of postings in memory. To open one in the index costs more than to go through it
 * does, and most words of a small index are asked for again and again. Immutable.
 */
final class HeldPostings {
    /** How many entries are looked at one by one before the rest is halved. */
    private static final int NEAR = 8;

    private final int[] docs;
    private final int[] weights;
    private final float most;

    private HeldPostings(int[] docs, int[] weights, float most) {
        this.docs = docs;
        this.weights = weights;
        this.most = most;
    }

    /**
     * Reads all of {@code postings}, which must be new.
     *
     * @param norms of the segment
     */
    static HeldPostings of(
            PostingsEnum postings, int frequency, NumericDocValues norms, Saturation saturation)
            throws IOException {
        int[] docs = new int[frequency];
        int[] weights = new int[frequency];
        float most = 0;
        for (int i = 0; i < frequency; i++) {
            docs[i] = postings.nextDoc();
            weights[i] = postings.freq();
            // The index knows this for long lists only, by blocks.
            long norm = norms.advanceExact(docs[i]) ? norms.longValue() : 1;
            most = Math.max(most, saturation.score(weights[i], norm));
        }
        return new HeldPostings(docs, weights, most);
    }

    TermPostings walk() {
        return new Walk(this);
    }

    static final class Walk extends TermPostings {
        private final HeldPostings held;
        private int at = -1;

        private Walk(HeldPostings held) {
            super(held.docs.length);
            this.held = held;
        }

        @Override
        int advance(int target) {
            int[] docs = held.docs;
            int next = at + 1;
            int near = Math.min(docs.length, next + NEAR);
            while (next < near && docs[next] < target) {
                next++;
            }
            if (next == near && near < docs.length && docs[next] < target) {
                int found = Arrays.binarySearch(docs, next, docs.length, target);
                next = found < 0 ? -found - 1 : found;
            }
            at = next;
            return next < docs.length ? docs[next] : DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        int weight() {
            return held.weights[at];
        }

        /** There is but one block. */
        @Override
        int blockEnd(int at) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        float most(int from, int end) {
            return Math.max(from, docID) > end || docID == DocIdSetIterator.NO_MORE_DOCS
                    ? 0
                    : held.most;
        }
    }
}
