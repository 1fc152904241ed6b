package gloss.engine.rank;

import gloss.engine.text.PlanTerms;
import gloss.engine.text.QueryPlan;

/** An entry that an engine found; its text is read when it is asked for. */
public interface Candidate {
    AnalyzedEntry entry();

    /** The sum of the matched units' weights, each times its quality and saturation. */
    double score();

    /** Those of the plan's terms by which the index found the entry, or any; a bit for each. */
    default long terms() {
        return PlanTerms.ANY;
    }

    /** The plan's units that the entry matches, a bit for each. */
    default long matched(QueryPlan plan) {
        return UnitMatches.of(plan, entry());
    }
}
