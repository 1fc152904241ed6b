package gloss.engine.rank;

import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import java.util.ArrayList;
import java.util.List;

/** Which units of a query an entry matches, and where. */
public final class UnitMatches {
    private UnitMatches() {}

    /** Sets the units that {@code entry} matches anywhere; leaves the others as they are. */
    public static void mark(QueryPlan plan, AnalyzedEntry entry, boolean[] matched) {
        List<Segment> segments = segments(entry);
        for (Alternative alternative : plan.alternatives()) {
            if (isMarked(alternative, matched)) {
                continue;
            }
            if (has(segments, alternative)) {
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

    /** Whether each of the alternative's terms is in some segment. */
    static boolean has(List<Segment> segments, Alternative alternative) {
        for (String term : alternative.terms()) {
            boolean found = false;
            for (Segment segment : segments) {
                found |= Matches.in(segment, alternative, term, true).length > 0;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** All texts of an entry. */
    static List<Segment> segments(AnalyzedEntry entry) {
        List<Segment> segments = keys(entry);
        segments.addAll(entry.passages());
        return segments;
    }

    /** The texts that say what an entry is about. */
    static List<Segment> keys(AnalyzedEntry entry) {
        List<Segment> segments = new ArrayList<>();
        segments.add(entry.title());
        segments.add(entry.name());
        segments.addAll(entry.aliases());
        segments.addAll(entry.tags());
        return segments;
    }
}
