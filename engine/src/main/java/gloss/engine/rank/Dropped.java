package gloss.engine.rank;

import gloss.engine.Interpretation;
import gloss.engine.text.QueryPlan;
import java.util.ArrayList;
import java.util.List;

/** Finds the content words that none of the ranked hits matches. */
final class Dropped {
    private Dropped() {}

    static Interpretation from(QueryPlan plan, List<SearchPipeline.Ranked> hits) {
        boolean[] matched = new boolean[plan.units().size()];
        for (SearchPipeline.Ranked hit : hits) {
            UnitMatches.mark(plan, hit.entry(), matched);
            if (all(matched)) {
                return plan.interpretation();
            }
        }
        List<String> dropped = new ArrayList<>();
        for (int u = 0; u < matched.length; u++) {
            if (!matched[u] && plan.units().get(u).content()) {
                dropped.add(plan.units().get(u).surface());
            }
        }
        Interpretation read = plan.interpretation();
        return new Interpretation(
                read.text(), read.corrected(), read.expanded(), dropped, read.literal());
    }

    private static boolean all(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }
}
