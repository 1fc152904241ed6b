package gloss.engine.rank;

import gloss.engine.Interpretation;
import gloss.engine.text.QueryPlan;
import java.util.ArrayList;
import java.util.List;

/** Finds the content words that no hit matches. */
final class Dropped {
    private Dropped() {}

    static Interpretation from(QueryPlan plan, List<Candidate> hits) {
        Interpretation read = plan.interpretation();
        long missing = 0;
        for (int u = 0; u < plan.units().size(); u++) {
            missing |= plan.units().get(u).content() ? 1L << u : 0;
        }
        for (Candidate hit : hits) {
            missing &= ~hit.matched(plan);
            if (missing == 0) {
                return read;
            }
        }
        for (Candidate hit : hits) {
            missing &= ~UnitMatches.inKeys(plan, hit.entry(), ~missing);
            if (missing == 0) {
                return read;
            }
        }
        List<String> dropped = new ArrayList<>();
        for (long rest = missing; rest != 0; rest &= rest - 1) {
            dropped.add(plan.units().get(Long.numberOfTrailingZeros(rest)).surface());
        }
        return new Interpretation(
                read.text(), read.corrected(), read.expanded(), dropped, read.literal());
    }
}
