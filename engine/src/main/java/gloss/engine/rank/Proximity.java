package gloss.engine.rank;

import gloss.engine.text.Alternative;
import gloss.engine.text.PlanTerms;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a query stands together in one passage of an entry, and in its lead, which sums the
 * entry up. Words that are scattered over a long text are there by chance more often. Of an entry
 * with more than 64 passages, the first 64 are looked at. Not safe for use by several threads; one
 * per query.
 */
final class Proximity {
    private static final double PASSAGE = 0.3;
    private static final double LEAD = 0.3;

    /** What {@link #score} is at most, and a little for rounding. */
    static final double MOST = PASSAGE + LEAD + 1e-9;

    private final QueryPlan plan;
    private final double weight;
    private final double[] weights;
    private final int units;
    private final Matcher matcher;
    private double[] quality = new double[0];

    Proximity(QueryPlan plan) {
        this.plan = plan;
        this.weight = Math.max(plan.weight(), 1e-6);
        this.weights = plan.units().stream().mapToDouble(Unit::weight).toArray();
        this.units = weights.length;
        this.matcher = new Matcher(plan.terms());
    }

    /**
     * @param indexed the terms by which the index found the entry, or any
     * @return what to add to the entry's score: from 0 to 0.6
     */
    double score(AnalyzedEntry entry, long indexed) {
        match(entry, indexed);
        double lead = entry.passages().size() == 0 ? 0 : share(0);
        return PASSAGE * best(entry) + LEAD * lead;
    }

    /** The share of the query, from 0 to 1, that one passage has at best. */
    double together(AnalyzedEntry entry) {
        match(entry, PlanTerms.ANY);
        return best(entry);
    }

    /** Whether one passage has all of the query's content, as typed. */
    boolean hasAll(AnalyzedEntry entry) {
        match(entry, PlanTerms.ANY);
        for (int p = 0; p < passages(entry); p++) {
            boolean all = true;
            for (int u = 0; u < units && all; u++) {
                all = !plan.units().get(u).content() || quality[p * units + u] >= 1;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private double best(AnalyzedEntry entry) {
        double best = 0;
        for (int p = 0; p < passages(entry); p++) {
            best = Math.max(best, share(p));
        }
        return best;
    }

    private static int passages(AnalyzedEntry entry) {
        return Math.min(Long.SIZE, entry.passages().size());
    }

    private void match(AnalyzedEntry entry, long indexed) {
        Segments passages = entry.passages();
        int cells = passages(entry) * units;
        if (quality.length < cells) {
            quality = new double[cells];
        }
        Arrays.fill(quality, 0, cells, 0);
        matcher.enter(passages, indexed);
        List<Alternative> alternatives = plan.alternatives();
        for (int a = 0; a < alternatives.size(); a++) {
            if (matcher.find(a)) {
                match(alternatives.get(a));
            }
        }
    }

    private void match(Alternative alternative) {
        double found = Math.min(1, alternative.quality());
        for (long rest = matcher.segments(); rest != 0; rest &= rest - 1) {
            int passage = Long.numberOfTrailingZeros(rest);
            for (int u = alternative.from(); u < alternative.to(); u++) {
                int at = passage * units + u;
                quality[at] = Math.max(quality[at], found);
            }
        }
    }

    private double share(int passage) {
        double sum = 0;
        for (int u = 0; u < units; u++) {
            sum += weights[u] * quality[passage * units + u];
        }
        return sum / weight;
    }
}
