package gloss.engine.rank;

import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;

/** Which units of a query an entry matches, and where. */
public final class UnitMatches {
    private UnitMatches() {}

    /** Sets the units that {@code entry} matches anywhere; leaves the others as they are. */
    public static void mark(QueryPlan plan, AnalyzedEntry entry, boolean[] matched) {
        for (Alternative alternative : plan.alternatives()) {
            if (isMarked(alternative, matched)) {
                continue;
            }
            if (has(entry, alternative)) {
                for (int u = alternative.from(); u < alternative.to(); u++) {
                    matched[u] = true;
                }
            }
        }
    }

    private static boolean isMarked(Alternative alternative, boolean[] matched) {
        for (int u = alternative.from(); u < alternative.to(); u++) {
            if (!matched[u]) {
                return false;
            }
        }
        return true;
    }

    /** Whether each of the alternative's terms is somewhere in the entry. */
    static boolean has(AnalyzedEntry entry, Alternative alternative) {
        for (String term : alternative.terms()) {
            if (Matcher.slice(entry.keys(), alternative, term) == null
                    && Matcher.slice(entry.passages(), alternative, term) == null) {
                return false;
            }
        }
        return true;
    }
}
