package gloss.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data folder. Symbolic links in it are not followed, so that nothing outside of the folder is
 * read and no loop is walked.
 */
public final class ContentFolder {
    static final String ENTRIES = "entries";
    static final String TOPICS = "topics.yaml";
    static final String SYNONYMS = "synonyms.txt";
    static final String TAGS = "tags.txt";
    static final String GOLDEN = "golden.tsv";

    private final Path root;
    private final ContentLimits limits;

    public ContentFolder(Path root) {
        this(root, ContentLimits.DEFAULT);
    }

    public ContentFolder(Path root, ContentLimits limits) {
        this.root = root.toAbsolutePath().normalize();
        this.limits = limits;
    }

    /**
     * A file that should be an entry.
     *
     * @param path relative to the data folder, with forward slashes
     * @param size in bytes
     * @param modified in milliseconds since 1970
     */
    record ContentFile(String path, long size, long modified) {
        String topic() {
            String[] parts = path.split("/", -1);
            return parts.length == 3 ? parts[1] : "";
        }

        String slug() {
            return Slugs.of(path);
        }
    }

    public Path root() {
        return root;
    }

    ContentLimits limits() {
        return limits;
    }

    Path resolve(String path) {
        return root.resolve(path);
    }

    public boolean exists() {
        return Files.isDirectory(root.resolve(ENTRIES));
    }

    /**
     * @throws IOException if there are no entries, since the folder was moved or unmounted, say
     */
    void mustExist() throws IOException {
        if (!exists()) {
            throw new IOException(
                    "there is no folder "
                            + root.resolve(ENTRIES)
                            + "; name the data folder with --data");
        }
    }

    /** The path as reports and the index have it. */
    String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
