package gloss.engine.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import gloss.engine.rank.FieldWeights;
import gloss.engine.text.Alternative;
import gloss.engine.text.PlanTerms;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    /** An alternative whose terms, as indices into the postings, are all in this segment. */
    private static final class Clause {
        final int[] terms;
        final int from;
        final int to;
        final float quality;
        final boolean counts;

        /** A bit for each unit. */
        final long units;

        Clause(int[] terms, Alternative alternative) {
            this.terms = terms;
            this.from = alternative.from();
            this.to = alternative.to();
            this.quality = (float) alternative.quality();
            this.counts = alternative.counts();
            this.units = alternative.units();
        }
    }

    private static final Clause[] NONE = {};

    /** Rounding may make a bound smaller than what it bounds. */
    private static final double ROUNDING = 1 + 1e-5;

    /** Those of the plan's terms that are in this segment, each with its bit in a set of terms. */
    private final TermPostings[] terms;

    private final long[] bits;

    /** The indices of the terms, the most frequent first. */
    private final int[] byFrequency;

    private final Clause[] clauses;

    /** The clauses that have one term, by that; and all others. */
    private final Clause[][] single;

    private final Clause[] multiple;
    private final double[] weights;
    private final double[] contentWeights;
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

    /** How much each of the current entry's terms is worth. */
    private final float[] worth;

    /** The indices of the terms that the current entry has, ascending. */
    private final int[] here;

    private int heres;

    private final float[] best;
    private int doc = -1;
    private long matched;
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
        this.clauses = clauses(plan, index);
        this.single = new Clause[count][];
        List<List<Clause>> singles = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            singles.add(new ArrayList<>(2));
        }
        List<Clause> multiples = new ArrayList<>();
        for (Clause clause : clauses) {
            (clause.terms.length == 1 ? singles.get(clause.terms[0]) : multiples).add(clause);
        }
        for (int t = 0; t < count; t++) {
            single[t] = singles.get(t).toArray(NONE);
        }
        this.multiple = multiples.toArray(NONE);
        this.weights = plan.units().stream().mapToDouble(Unit::weight).toArray();
        this.contentWeights = plan.units().stream().mapToDouble(Unit::contentWeight).toArray();
        this.minimum = minimum;
        this.averageLength = averageLength;
        this.lengths = lengths;
        this.essential = terms.clone();
        this.essentials = count;
        this.most = new float[count];
        this.others = new float[count];
        this.worth = new float[count];
        this.here = new int[count];
        this.best = new float[weights.length];
    }

    private static int[] byFrequency(TermPostings[] terms) {
        long[] sorted = new long[terms.length];
        for (int t = 0; t < terms.length; t++) {
            sorted[t] = (long) -terms[t].frequency() << 32 | t;
        }
        Arrays.sort(sorted);
        return Arrays.stream(sorted).mapToInt(term -> (int) term).toArray();
    }

    /**
     * @param index of each of the plan's terms in the postings; -1 for those that aren't there
     */
    private static Clause[] clauses(QueryPlan plan, int[] index) {
        List<Clause> clauses = new ArrayList<>();
        for (int a = 0; a < plan.alternatives().size(); a++) {
            int[] wanted = plan.terms().of(a).clone();
            boolean all = true;
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = index[wanted[i]];
                all &= wanted[i] >= 0;
            }
            if (all) {
                clauses.add(new Clause(wanted, plan.alternatives().get(a)));
            }
        }
        return clauses.toArray(NONE);
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
        Arrays.fill(best, 0);
        for (int i = 0; i < heres; i++) {
            int t = here[i];
            worth[t] = FieldWeights.saturation(terms[t].weight(), length, averageLength);
            for (Clause clause : single[t]) {
                improve(clause, worth[t]);
            }
        }
        for (Clause clause : multiple) {
            if (isAt(doc, clause)) {
                improve(clause, least(clause, worth));
            }
        }
        return (float) sum();
    }

    private boolean isAt(int candidate, Clause clause) {
        for (int term : clause.terms) {
            if (terms[term].docID() != candidate) {
                return false;
            }
        }
        return true;
    }

    /** The weight of the content units that the current entry matches. */
    double covered() {
        return covered;
    }

    /** The units that the current entry matches, a bit for each. */
    long matched() {
        return matched;
    }

    /** Those of the plan's terms that the current entry has, a bit for each. */
    long terms() {
        long found = 0;
        for (int i = 0; i < heres; i++) {
            found |= bits[here[i]];
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
        heres = 0;
        long counting = 0;
        long all = 0;
        for (int t = 0; t < terms.length; t++) {
            if (terms[t].advanceTo(candidate) == candidate) {
                here[heres++] = t;
                for (Clause clause : single[t]) {
                    all |= clause.units;
                    counting |= clause.counts ? clause.units : 0;
                }
            }
        }
        for (Clause clause : multiple) {
            if ((clause.units & ~counting) != 0 && isAt(candidate, clause)) {
                all |= clause.units;
                counting |= clause.counts ? clause.units : 0;
            }
        }
        covered = contentWeight(counting);
        matched = all;
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
        return contentWeight(counting(worths)) > minimum
                && (competitive == 0 || score(worths) * ROUNDING >= competitive);
    }

    /** The units that terms worth more than 0 match, by what counts for being a hit. */
    private long counting(float[] worths) {
        long units = 0;
        for (Clause clause : clauses) {
            if (clause.counts && least(clause, worths) > 0) {
                units |= clause.units;
            }
        }
        return units;
    }

    private double contentWeight(long units) {
        double sum = 0;
        for (long rest = units; rest != 0; rest &= rest - 1) {
            sum += contentWeights[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    private double score(float[] worths) {
        Arrays.fill(best, 0);
        for (Clause clause : clauses) {
            improve(clause, least(clause, worths));
        }
        return sum();
    }

    private void improve(Clause clause, float value) {
        for (int u = clause.from; u < clause.to; u++) {
            best[u] = Math.max(best[u], value * clause.quality);
        }
    }

    private double sum() {
        double sum = 0;
        for (int u = 0; u < best.length; u++) {
            sum += weights[u] * best[u];
        }
        return sum;
    }

    private static float least(Clause clause, float[] worths) {
        float least = Float.MAX_VALUE;
        for (int term : clause.terms) {
            least = Math.min(least, worths[term]);
        }
        return least;
    }
}
