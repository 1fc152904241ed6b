package gloss.engine.rank;

import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;

/** How sure one can be that the first hit answers the query. */
public final class Confidence {
    private Confidence() {}

    /** What the share of the query that the hit has anywhere is worth beside its score. */
    private static final double COVERED = 0.5;

    private static final double ENOUGH = 2.2;

    /** How much more it takes when the query is about something else than the entries are. */
    private static final double OUTSIDE = 0.8;

    /**
     * Whether the first hit does not really match: too little of the query is in it, or only here
     * and there rather than in its title, name, aliases or one passage. A passage that has all of
     * it, as typed, does match. The limit was set so that some 2.5% of the golden queries that
     * something answers are called weak; a score depends neither on the length of a query nor on
     * how rare its words are.
     *
     * <p>Entries compare: one of Python's may have all words of a question about Java. So when a
     * query names what the entries aren't about, only one that has it in its title, name or tags
     * answers as usual.
     *
     * @param score the hit's final one
     */
    static boolean isWeak(QueryPlan plan, AnalyzedEntry first, double score) {
        double all = plan.contentWeight();
        return all > 0
                && score + COVERED * covered(plan, first) / all < enough(plan, first)
                && !new Proximity(plan).hasAll(first);
    }

    private static double enough(QueryPlan plan, AnalyzedEntry entry) {
        long outside = 0;
        for (int u = 0; u < plan.units().size(); u++) {
            outside |= plan.units().get(u).outside() ? 1L << u : 0;
        }
        boolean elsewhere = outside != 0 && (outside & ~UnitMatches.named(plan, entry)) != 0;
        return elsewhere ? ENOUGH + OUTSIDE : ENOUGH;
    }

    /** The weight of the content that {@code entry} has, less where it is not as typed. */
    private static double covered(QueryPlan plan, AnalyzedEntry entry) {
        double[] best = new double[plan.units().size()];
        for (Alternative alternative : plan.alternatives()) {
            if (alternative.counts() && UnitMatches.has(entry, alternative)) {
                for (int u = alternative.from(); u < alternative.to(); u++) {
                    best[u] = Math.max(best[u], Math.min(1, alternative.quality()));
                }
            }
        }
        double sum = 0;
        for (int u = 0; u < best.length; u++) {
            sum += plan.units().get(u).contentWeight() * best[u];
        }
        return sum;
    }
}
