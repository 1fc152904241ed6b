package gloss.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a re-index did.
 *
 * @param failed files that could not be read as entries; their last good version stays
 * @param warnings what should be mended but was indexed all the same
 * @param refused why the gate did not let the update through, or null
 * @param generation the published one after this re-index
 * @param tookMs how long it took, in milliseconds
 */
public record Report(
        int added,
        int updated,
        int removed,
        int unchanged,
        List<Finding> failed,
        List<Finding> warnings,
        boolean published,
        @Nullable String refused,
        long generation,
        long tookMs) {
    public Report {
        failed = List.copyOf(failed);
        warnings = List.copyOf(warnings);
    }

    public static Report empty() {
        return new Report(0, 0, 0, 0, List.of(), List.of(), false, null, 0, 0);
    }

    /**
     * @param path relative to the data folder
     * @param line counted from 1
     * @param message what is wrong and how to mend it
     */
    public record Finding(String path, int line, String message) {
        @Override
        public String toString() {
            return path + ":" + line + ": " + message;
        }
    }

    /** Whether anything was added, updated or removed. */
    public boolean changed() {
        return added + updated + removed > 0;
    }

    public Report published(long newGeneration, long millis) {
        return new Report(
                added,
                updated,
                removed,
                unchanged,
                failed,
                warnings,
                true,
                null,
                newGeneration,
                millis);
    }

    public Report refused(String why, long millis) {
        return new Report(
                added,
                updated,
                removed,
                unchanged,
                failed,
                warnings,
                false,
                why,
                generation,
                millis);
    }

    public Report took(long millis) {
        return new Report(
                added,
                updated,
                removed,
                unchanged,
                failed,
                warnings,
                published,
                refused,
                generation,
                millis);
    }
}
