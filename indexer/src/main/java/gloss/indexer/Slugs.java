package gloss.indexer;

/** The slug that a path has; the file name without its ending. */
final class Slugs {
    private static final String ENTRY = ".md";

    private Slugs() {}

    static String of(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ENTRY.length());
    }

    /** Whether a file of this name is meant to be an entry; hidden ones are passed over. */
    static boolean isEntry(String name) {
        return name.endsWith(ENTRY) && !name.startsWith(".");
    }
}
