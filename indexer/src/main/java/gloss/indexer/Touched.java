package gloss.indexer;

import java.util.Set;

/**
 * What may have changed.
 *
 * @param everything whether nothing is known, so that all files are compared
 * @param paths of entry files, relative to the data folder
 */
public record Touched(boolean everything, Set<String> paths) {
    public static final Touched EVERYTHING = new Touched(true, Set.of());

    public Touched {
        paths = Set.copyOf(paths);
    }

    public static Touched only(Set<String> paths) {
        return new Touched(false, paths);
    }
}
