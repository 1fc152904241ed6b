package gloss.engine.rank;

import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import java.util.function.Predicate;

/** Which units of a query an entry matches, and where. */
public final class UnitMatches {
    private UnitMatches() {}

    /** The units that {@code entry} matches anywhere, a bit for each. */
    static long of(QueryPlan plan, AnalyzedEntry entry) {
        return of(plan, 0, alternative -> has(entry, alternative));
    }

    /**
     * The units that what the entry is about matches, a bit for each.
     *
     * @param known those of which this needn't be found out
     */
    static long inKeys(QueryPlan plan, AnalyzedEntry entry, long known) {
        return of(plan, known, alternative -> hasInKeys(entry, alternative));
    }

    /** The units that its title, name or tags match: what the entry is about, in its own words. */
    static long named(QueryPlan plan, AnalyzedEntry entry) {
        return of(plan, 0, alternative -> alternative.counts() && isNamed(entry, alternative));
    }

    private static boolean isNamed(AnalyzedEntry entry, Alternative alternative) {
        for (String term : alternative.terms()) {
            Segments.Slice slice = Matcher.slice(entry.keys(), alternative, term);
            boolean named = false;
            for (int i = 0; slice != null && i < slice.size(); i++) {
                int key = slice.segment(i);
                named |= key < AnalyzedEntry.ALIASES || key >= entry.tags();
            }
            if (!named) {
                return false;
            }
        }
        return true;
    }

    private static long of(QueryPlan plan, long known, Predicate<Alternative> matches) {
        long matched = known;
        for (Alternative alternative : plan.alternatives()) {
            long units = alternative.units();
            if ((units & ~matched) != 0 && matches.test(alternative)) {
                matched |= units;
            }
        }
        return matched;
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

    /** Whether each of them is in what says what the entry is about. */
    private static boolean hasInKeys(AnalyzedEntry entry, Alternative alternative) {
        for (String term : alternative.terms()) {
            if (Matcher.slice(entry.keys(), alternative, term) == null) {
                return false;
            }
        }
        return true;
    }
}
