package gloss.engine.rank;

import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import java.util.function.Predicate;

/** How sure one can be that the first hit answers the query. */
public final class Confidence {
    private Confidence() {}

    private static final double ENOUGH = 1.39;

    /** An entry that has every content word as typed does match, wherever they stand. */
    private static final double ALL = 0.99;

    private static final double SURE = 1.6;

    /**
     * Whether {@code first}, the first hit, does not really match: too little of the query's
     * content is in it, or only in passing rather than in its title, name, tags and aliases, and
     * none of these asks the same thing. The limit was set so that 2.5% of the golden queries that
     * something answers are called weak.
     */
    public static boolean isWeak(QueryPlan plan, AnalyzedEntry first) {
        double all = plan.contentWeight();
        if (all == 0) {
            return false;
        }
        double covered = weight(plan, a -> UnitMatches.has(first, a)) / all;
        if (covered > ALL) {
            return false;
        }
        double keyed = weight(plan, a -> UnitMatches.hasInKeys(first, a)) / all;
        double similar = Math.min(SURE, new Ranker(plan).score(first, 0)) / SURE;
        return covered + keyed + similar < ENOUGH;
    }

    private static double weight(QueryPlan plan, Predicate<Alternative> matches) {
        double[] best = new double[plan.units().size()];
        for (Alternative alternative : plan.alternatives()) {
            if (alternative.counts() && matches.test(alternative)) {
                for (int u = alternative.from(); u < alternative.to(); u++) {
                    best[u] = Math.max(best[u], Math.min(1, alternative.quality()));
                }
            }
        }
        double sum = 0;
        for (int u = 0; u < best.length; u++) {
            sum += plan.units().get(u).content() ? plan.units().get(u).weight() * best[u] : 0;
        }
        return sum;
    }
}
