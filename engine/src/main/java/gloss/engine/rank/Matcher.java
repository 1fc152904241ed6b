package gloss.engine.rank;

import gloss.engine.text.Alternative;
import gloss.engine.text.PlanTerms;
import org.jspecify.annotations.Nullable;

/**
 * Finds in which segments the alternatives of one plan match: where each of their terms occurs. A
 * term is looked up once in the segments of an entry, for all alternatives that have it. Not safe
 * for use by several threads; one per query.
 */
final class Matcher {
    private static final int[] NONE = {};

    private final PlanTerms terms;

    /** Where each term of the plan occurs, if it was looked up; null where it doesn't. */
    private final Segments.@Nullable Slice[] slices;

    /** The round in which each term was looked up last. */
    private final int[] round;

    private int rounds;
    private @Nullable Segments segments;
    private long indexed;

    /** The terms of the alternative that was found last. */
    private int[] found = NONE;

    Matcher(PlanTerms terms) {
        this.terms = terms;
        this.slices = new Segments.Slice[terms.size()];
        this.round = new int[terms.size()];
    }

    /**
     * Turns to the segments of another entry.
     *
     * @param indexedTerms those by which the index found the entry, or any
     */
    void enter(Segments newSegments, long indexedTerms) {
        segments = newSegments;
        indexed = indexedTerms;
        rounds++;
    }

    /** Looks for an alternative of the plan; returns whether each of its terms is somewhere. */
    boolean find(int alternative) {
        int[] wanted = terms.of(alternative);
        for (int term : wanted) {
            if (lookUp(term) == null) {
                return false;
            }
        }
        found = wanted;
        return true;
    }

    private Segments.@Nullable Slice lookUp(int term) {
        if (round[term] != rounds) {
            round[term] = rounds;
            slices[term] =
                    segments != null && terms.mayBeIn(indexed, term)
                            ? slice(segments, terms.get(term))
                            : null;
        }
        return slices[term];
    }

    private static Segments.@Nullable Slice slice(Segments segments, PlanTerms.Term term) {
        return term.prefix()
                ? segments.beginning(term.beginning())
                : segments.occurrences(term.text());
    }

    static Segments.@Nullable Slice slice(Segments segments, Alternative alternative, String term) {
        return slice(segments, new PlanTerms.Term(term, alternative.isPrefix(term)));
    }

    /** How many terms the alternative has. */
    int terms() {
        return found.length;
    }

    /** Where the alternative's term of this index occurs, after {@link #find} has said yes. */
    Segments.Slice slice(int index) {
        Segments.Slice slice = slices[found[index]];
        if (slice == null) {
            throw new IllegalStateException("nothing was found");
        }
        return slice;
    }

    /** Which of the first 64 segments have all of the alternative's terms, a bit for each. */
    long segments() {
        long all = -1L;
        for (int i = 0; i < found.length; i++) {
            all &= slice(i).segments();
        }
        return all;
    }

    /** Whether a segment in which one of the terms occurs has all of them. */
    boolean hasAll(int segment) {
        for (int i = 0; i < found.length && found.length > 1; i++) {
            if (!slice(i).isIn(segment)) {
                return false;
            }
        }
        return true;
    }
}
