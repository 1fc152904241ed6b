package gloss.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a re-index did.
 *
 * @param changes which entries were added, updated or removed; if there are very many, the first
 * @param failed files that could not be read as entries; their last good version stays
 * @param warnings what should be mended but was indexed all the same
 * @param refused why nothing was published although it should have been, or null
 * @param generation the published one after this re-index
 * @param tookMs how long it took, in milliseconds
 */
public record Report(
        int added,
        int updated,
        int removed,
        int unchanged,
        List<Change> changes,
        List<Finding> failed,
        List<Finding> warnings,
        boolean published,
        @Nullable String refused,
        long generation,
        long tookMs) {
    public Report {
        changes = List.copyOf(changes);
        failed = List.copyOf(failed);
        warnings = List.copyOf(warnings);
    }

    public static Report empty() {
        return new Report(0, 0, 0, 0, List.of(), List.of(), List.of(), false, null, 0, 0);
    }

    /**
     * @param path relative to the data folder
     */
    public record Change(Kind kind, String path) {
        /** How an entry changed. */
        public enum Kind {
            ADDED,
            UPDATED,
            REMOVED
        }
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
        return ended(true, null, newGeneration, millis);
    }

    public Report refused(String why, long millis) {
        return ended(false, why, generation, millis);
    }

    public Report took(long millis) {
        return ended(published, refused, generation, millis);
    }

    private Report ended(
            boolean isPublished, @Nullable String why, long newGeneration, long millis) {
        return new Report(
                added,
                updated,
                removed,
                unchanged,
                changes,
                failed,
                warnings,
                isPublished,
                why,
                newGeneration,
                millis);
    }
}
