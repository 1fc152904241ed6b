package gloss.engine.rank;

import gloss.engine.Filters;
import gloss.engine.text.QueryPlan;

/** One generation of an engine, as the search pipeline sees it. */
public interface CandidateSource {
    /**
     * What to look for.
     *
     * @param plan whose phrases a candidate must and whose exclusions it must not contain
     * @param minimum a candidate must match content units worth more than this
     * @param limit how many of the best to return
     */
    record Wanted(QueryPlan plan, double minimum, Filters filters, boolean facets, int limit) {}

    Candidates find(Wanted wanted);

    /** All entries that pass the filters, in any order. */
    Candidates browse(Filters filters, boolean facets, int limit);

    /** The most content weight that any entry matches, whatever filters there are. */
    double bestCoverage(QueryPlan plan);
}
