package gloss.engine.rank;

import gloss.engine.text.Alternative;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds in which segments an alternative matches: where each of its terms occurs. Reused from one
 * alternative to the next; not safe for use by several threads.
 */
final class Matcher {
    private Segments.@Nullable Slice[] slices = new Segments.Slice[4];
    private int[] present = new int[32];
    private int terms;

    /** Looks for {@code alternative}; returns whether each of its terms is in some segment. */
    boolean find(Segments segments, Alternative alternative) {
        List<String> wanted = alternative.terms();
        terms = wanted.size();
        if (slices.length < terms) {
            slices = new Segments.Slice[terms];
        }
        for (int t = 0; t < terms; t++) {
            slices[t] = slice(segments, alternative, wanted.get(t));
            if (slices[t] == null) {
                return false;
            }
        }
        if (terms > 1) {
            count(segments.size());
        }
        return true;
    }

    static Segments.@Nullable Slice slice(Segments segments, Alternative alternative, String term) {
        return alternative.isPrefix(term)
                ? segments.beginning(term.substring(0, term.length() - 1))
                : segments.occurrences(term);
    }

    /** Counts how many of the terms, from the first one on, each segment has. */
    private void count(int segments) {
        if (present.length < segments) {
            present = new int[segments];
        }
        Arrays.fill(present, 0, segments, 0);
        for (int t = 0; t < terms; t++) {
            Segments.Slice slice = slice(t);
            for (int i = 0; i < slice.size(); i++) {
                int segment = slice.segment(i);
                present[segment] = present[segment] == t ? t + 1 : present[segment];
            }
        }
    }

    /** How many terms the alternative has. */
    int terms() {
        return terms;
    }

    /** Where the term of this index occurs, after {@link #find} has said yes. */
    Segments.Slice slice(int term) {
        Segments.Slice slice = slices[term];
        if (slice == null) {
            throw new IllegalStateException("nothing was found");
        }
        return slice;
    }

    /** Whether a segment in which one of the terms occurs has all of them. */
    boolean hasAll(int segment) {
        return terms == 1 || present[segment] == terms;
    }
}
