package gloss.engine.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import gloss.engine.rank.FieldWeights;
import gloss.engine.text.PlanTerms;
import gloss.engine.text.QueryPlan;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the entries that have an essential term and keeps those that match enough. Each
 * unit counts once, by its best alternative.
 *
 * <p>Terms that even together can't make a hit, or not one that is still wanted, are not essential:
 * their entries are looked at only where an essential term is (the idea of MaxScore: Turtle, Flood:
 * "Query evaluation: strategies and optimizations", 1995). What a term can be worth at most is
 * known for each block of its postings, so that the choice is made anew for each window of entries,
 * and windows without anything that is wanted are skipped (Ding, Suel: "Faster top-k document
 * retrieval using block-max indexes", 2011).
 */
final class PlanScorer extends Scorer {
    /** Rounding may make a bound smaller than what it bounds. */
    private static final double ROUNDING = 1 + 1e-5;

    /** Those of the plan's terms that are in this segment, each with its bit in a set of terms. */
    private final TermPostings[] terms;

    private final long[] bits;

    /** The indices of the terms, the most frequent first. */
    private final int[] byFrequency;

    private final PlanClauses clauses;
    private final float averageLength;
    private final @Nullable NumericDocValues lengths;

    /** A hit matches content units worth more than this. */
    private double minimum;

    /** A lower score is of no use. */
    private float competitive;

    /** The last entry for which the essential terms were chosen. */
    private int windowEnd = -1;

    private final TermPostings[] essential;
    private int essentials;

    /** How much each term is worth at most in the window, and those that are not essential. */
    private final float[] most;

    private final float[] others;

    /** How much each term is worth in the current entry, 1 until that is asked; 0 if not there. */
    private final float[] worth;

    private int doc = -1;
    private double covered;

    /**
     * @param postings of the plan's terms; null for those that aren't in this segment
     * @param minimum an entry must match content units worth more than this
     * @param lengths of the entries, in tokens
     */
    PlanScorer(
            QueryPlan plan,
            @Nullable TermPostings[] postings,
            double minimum,
            float averageLength,
            @Nullable NumericDocValues lengths) {
        int[] index = new int[postings.length];
        int count = 0;
        for (int t = 0; t < postings.length; t++) {
            index[t] = postings[t] == null ? -1 : count++;
        }
        this.terms = new TermPostings[count];
        this.bits = new long[count];
        for (int t = 0; t < postings.length; t++) {
            TermPostings found = postings[t];
            if (found != null) {
                terms[index[t]] = found;
                bits[index[t]] = PlanTerms.bit(t);
            }
        }
        this.byFrequency = byFrequency(terms);
        this.clauses = new PlanClauses(plan, index, count);
        this.minimum = minimum;
        this.averageLength = averageLength;
        this.lengths = lengths;
        this.essential = terms.clone();
        this.essentials = count;
        this.most = new float[count];
        this.others = new float[count];
        this.worth = new float[count];
    }

    private static int[] byFrequency(TermPostings[] terms) {
        long[] sorted = new long[terms.length];
        for (int t = 0; t < terms.length; t++) {
            sorted[t] = (long) -terms[t].frequency() << 32 | t;
        }
        Arrays.sort(sorted);
        return Arrays.stream(sorted).mapToInt(term -> (int) term).toArray();
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public float score() throws IOException {
        float length = averageLength;
        if (lengths != null && lengths.advanceExact(doc)) {
            length = lengths.longValue();
        }
        for (int t = 0; t < terms.length; t++) {
            if (worth[t] > 0) {
                worth[t] = FieldWeights.saturation(terms[t].weight(), length, averageLength);
            }
        }
        return (float) clauses.score(worth);
    }

    /** The weight of the content units that the current entry matches. */
    double covered() {
        return covered;
    }

    /** The units that the current entry matches, a bit for each. */
    long matched() {
        return clauses.matched(worth);
    }

    /** Those of the plan's terms that the current entry has, a bit for each. */
    long terms() {
        long found = 0;
        for (int t = 0; t < terms.length; t++) {
            found |= worth[t] > 0 ? bits[t] : 0;
        }
        return found;
    }

    @Override
    public float getMaxScore(int upTo) {
        return Float.MAX_VALUE;
    }

    @Override
    public void setMinCompetitiveScore(float score) {
        if (score > competitive) {
            competitive = score;
            windowEnd = doc;
        }
    }

    /** From now on a hit must match content units worth more than {@code least}. */
    void setMinimum(double least) {
        minimum = least;
        windowEnd = doc;
    }

    @Override
    public DocIdSetIterator iterator() {
        return new DocIdSetIterator() {
            @Override
            public int docID() {
                return doc;
            }

            @Override
            public int nextDoc() throws IOException {
                return advance(doc + 1);
            }

            @Override
            public int advance(int target) throws IOException {
                doc = nextHit(target);
                return doc;
            }

            @Override
            public long cost() {
                return Stream.of(terms).mapToLong(TermPostings::frequency).sum();
            }
        };
    }

    private int nextHit(int target) throws IOException {
        int at = target;
        while (true) {
            if (at > windowEnd) {
                at = window(at);
            }
            int next = at == NO_MORE_DOCS ? at : nearest(at);
            if (next > windowEnd) {
                at = windowEnd + 1;
            } else if (next == NO_MORE_DOCS || matches(next)) {
                return next;
            } else {
                at = next + 1;
            }
        }
    }

    private int nearest(int target) throws IOException {
        int nearest = NO_MORE_DOCS;
        for (int i = 0; i < essentials; i++) {
            nearest = Math.min(nearest, essential[i].advanceTo(target));
        }
        return nearest;
    }

    /** Whether enough is matched at {@code candidate}, to which essential terms have advanced. */
    private boolean matches(int candidate) throws IOException {
        for (int t = 0; t < terms.length; t++) {
            worth[t] = terms[t].advanceTo(candidate) == candidate ? 1 : 0;
        }
        covered = clauses.covered(worth);
        return covered > minimum;
    }

    /**
     * Chooses a window and what is essential in it, from {@code target} on or from where there may
     * be a hit that is wanted. Returns where it begins.
     */
    private int window(int target) throws IOException {
        int at = target;
        while (true) {
            windowEnd = competitive > 0 ? blockEnd(at) : NO_MORE_DOCS;
            if (choose(at)) {
                // In a shorter window, a term that became essential may be none.
                int end = windowEnd;
                windowEnd = competitive > 0 ? Math.min(end, blockEnd(at)) : end;
                if (windowEnd == end || choose(at)) {
                    return at;
                }
            }
            if (windowEnd == NO_MORE_DOCS) {
                return NO_MORE_DOCS;
            }
            at = windowEnd + 1;
        }
    }

    /** The first end of a block of the terms that are essential so far. */
    private int blockEnd(int at) throws IOException {
        int end = NO_MORE_DOCS;
        for (int i = 0; i < essentials; i++) {
            end = Math.min(end, essential[i].blockEnd(at));
        }
        return end;
    }

    /** Whether there may be a hit in the window; chooses what is essential then. */
    private boolean choose(int at) throws IOException {
        for (int t = 0; t < terms.length; t++) {
            most[t] = competitive > 0 ? terms[t].most(at, windowEnd) : 1;
        }
        if (!mayBeHit(most)) {
            return false;
        }
        Arrays.fill(others, 0);
        essentials = 0;
        for (int t : byFrequency) {
            others[t] = most[t];
            if (mayBeHit(others)) {
                others[t] = 0;
                essential[essentials++] = terms[t];
            }
        }
        return true;
    }

    /** Whether an entry for which terms are worth no more than this can be a hit that is wanted. */
    private boolean mayBeHit(float[] worths) {
        return clauses.covered(worths) > minimum
                && (competitive == 0 || clauses.score(worths) * ROUNDING >= competitive);
    }
}
