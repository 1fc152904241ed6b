package gloss.engine.rank;

import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import java.util.Arrays;

/**
 * How much of a query stands together in one passage of an entry, and in its lead, which sums the
 * entry up. Words that are scattered over a long text are there by chance more often. Not safe for
 * use by several threads; one per query.
 */
final class Proximity {
    private static final double PASSAGE = 0.3;
    private static final double LEAD = 0.3;

    private final QueryPlan plan;
    private final double weight;
    private final int units;
    private final Matcher matcher = new Matcher();
    private double[] quality = new double[0];

    Proximity(QueryPlan plan) {
        this.plan = plan;
        this.weight = Math.max(plan.weight(), 1e-6);
        this.units = plan.units().size();
    }

    /**
     * @return what to add to the entry's score: from 0 to 0.6
     */
    double score(AnalyzedEntry entry) {
        match(entry);
        double lead = entry.passages().size() == 0 ? 0 : share(0);
        return PASSAGE * best(entry) + LEAD * lead;
    }

    /** The share of the query, from 0 to 1, that one passage has at best. */
    double together(AnalyzedEntry entry) {
        match(entry);
        return best(entry);
    }

    /** Whether one passage has all of the query's content, as typed. */
    boolean hasAll(AnalyzedEntry entry) {
        match(entry);
        for (int p = 0; p < entry.passages().size(); p++) {
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
        for (int p = 0; p < entry.passages().size(); p++) {
            best = Math.max(best, share(p));
        }
        return best;
    }

    private void match(AnalyzedEntry entry) {
        Segments passages = entry.passages();
        int cells = passages.size() * units;
        if (quality.length < cells) {
            quality = new double[cells];
        }
        Arrays.fill(quality, 0, cells, 0);
        for (Alternative alternative : plan.alternatives()) {
            if (matcher.find(passages, alternative)) {
                match(alternative);
            }
        }
    }

    private void match(Alternative alternative) {
        Segments.Slice slice = matcher.slice(0);
        for (int i = 0; i < slice.size(); i++) {
            int passage = slice.segment(i);
            if (matcher.hasAll(passage)) {
                for (int u = alternative.from(); u < alternative.to(); u++) {
                    int at = passage * units + u;
                    quality[at] = Math.max(quality[at], Math.min(1, alternative.quality()));
                }
            }
        }
    }

    private double share(int passage) {
        double sum = 0;
        for (int u = 0; u < units; u++) {
            sum += plan.units().get(u).weight() * quality[passage * units + u];
        }
        return sum / weight;
    }
}
