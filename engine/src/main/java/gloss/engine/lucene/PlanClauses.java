package gloss.engine.lucene;

import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What entries match and score by the alternatives of a plan whose terms are all in one segment.
 * Terms are numbered as the segment's; an entry, or the best that a window of entries can be, is
 * given by what each term is worth in it, 0 where it isn't. Not safe for use by several threads.
 */
final class PlanClauses {
    private static final Clause[] NONE = {};

    /**
     * @param terms all of which an entry must have
     * @param from the first unit matched, and after the last one
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Clause(int[] terms, int from, int to, float quality) {}

    /** The clauses that have one term, by that; and all others. */
    private final Clause[][] single;

    private final Clause[] multiple;

    /** The units that each term by itself matches, and those for which that makes a hit. */
    private final long[] matchedByTerm;

    private final long[] countingByTerm;

    /** The same of those clauses that have several terms. */
    private final long[] matchedByMultiple;

    private final long[] countingByMultiple;

    private final double[] weights;
    private final double[] contentWeights;
    private final float[] best;

    /**
     * @param numbers the segment's for each of the plan's terms; -1 for those that it lacks
     * @param terms how many the segment has
     */
    PlanClauses(QueryPlan plan, int[] numbers, int terms) {
        matchedByTerm = new long[terms];
        countingByTerm = new long[terms];
        List<List<Clause>> byTerm = new ArrayList<>();
        for (int t = 0; t < terms; t++) {
            byTerm.add(new ArrayList<>(2));
        }
        List<Clause> others = new ArrayList<>();
        List<Alternative> ofOthers = new ArrayList<>();
        for (int a = 0; a < plan.alternatives().size(); a++) {
            Alternative alternative = plan.alternatives().get(a);
            int[] wanted = numbered(plan.terms().of(a), numbers);
            boolean all = Arrays.stream(wanted).allMatch(t -> t >= 0);
            Clause clause =
                    new Clause(
                            wanted,
                            alternative.from(),
                            alternative.to(),
                            (float) alternative.quality());
            if (all && wanted.length == 1) {
                byTerm.get(wanted[0]).add(clause);
                matchedByTerm[wanted[0]] |= alternative.units();
                countingByTerm[wanted[0]] |= counting(alternative);
            } else if (all) {
                others.add(clause);
                ofOthers.add(alternative);
            }
        }
        single = byTerm.stream().map(clauses -> clauses.toArray(NONE)).toArray(Clause[][]::new);
        multiple = others.toArray(NONE);
        matchedByMultiple = ofOthers.stream().mapToLong(Alternative::units).toArray();
        countingByMultiple = ofOthers.stream().mapToLong(PlanClauses::counting).toArray();
        weights = plan.units().stream().mapToDouble(Unit::weight).toArray();
        contentWeights = plan.units().stream().mapToDouble(Unit::contentWeight).toArray();
        best = new float[weights.length];
    }

    private static int[] numbered(int[] terms, int[] numbers) {
        int[] numbered = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            numbered[i] = numbers[terms[i]];
        }
        return numbered;
    }

    private static long counting(Alternative alternative) {
        return alternative.counts() ? alternative.units() : 0;
    }

    /** The units that are matched, a bit for each. */
    long matched(float[] worths) {
        return units(worths, matchedByTerm, matchedByMultiple);
    }

    /** The weight of the content units that are matched so that they count for being a hit. */
    double covered(float[] worths) {
        double sum = 0;
        long units = units(worths, countingByTerm, countingByMultiple);
        for (long rest = units; rest != 0; rest &= rest - 1) {
            sum += contentWeights[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    private long units(float[] worths, long[] byTerm, long[] byMultiple) {
        long units = 0;
        for (int t = 0; t < byTerm.length; t++) {
            units |= worths[t] > 0 ? byTerm[t] : 0;
        }
        for (int m = 0; m < multiple.length; m++) {
            units |= least(multiple[m], worths) > 0 ? byMultiple[m] : 0;
        }
        return units;
    }

    /** The sum of the units' weights, each times the best that one of its alternatives is worth. */
    double score(float[] worths) {
        Arrays.fill(best, 0);
        for (int t = 0; t < single.length; t++) {
            if (worths[t] > 0) {
                for (Clause clause : single[t]) {
                    improve(clause, worths[t]);
                }
            }
        }
        for (Clause clause : multiple) {
            improve(clause, least(clause, worths));
        }
        double sum = 0;
        for (int u = 0; u < best.length; u++) {
            sum += weights[u] * best[u];
        }
        return sum;
    }

    private void improve(Clause clause, float worth) {
        for (int u = clause.from; u < clause.to; u++) {
            best[u] = Math.max(best[u], worth * clause.quality);
        }
    }

    private static float least(Clause clause, float[] worths) {
        float least = Float.MAX_VALUE;
        for (int term : clause.terms) {
            least = Math.min(least, worths[term]);
        }
        return least;
    }
}
