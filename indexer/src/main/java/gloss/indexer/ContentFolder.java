package gloss.indexer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The data folder. Symbolic links are not followed, so that nothing outside of the folder is read
 * and no loop is walked.
 */
public final class ContentFolder {
    static final String ENTRIES = "entries";
    static final String TOPICS = "topics.yaml";
    static final String SYNONYMS = "synonyms.txt";
    static final String TAGS = "tags.txt";
    static final String GOLDEN = "golden.tsv";

    private final Path root;

    public ContentFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
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
            String name = path.substring(path.lastIndexOf('/') + 1);
            return name.substring(0, name.length() - ".md".length());
        }
    }

    public Path root() {
        return root;
    }

    Path resolve(String path) {
        return root.resolve(path);
    }

    public boolean exists() {
        return Files.isDirectory(root.resolve(ENTRIES));
    }

    /**
     * @throws IOException if there is no content, with the way out
     */
    void mustExist() throws IOException {
        if (!exists()) {
            throw new IOException(
                    "there is no folder "
                            + root.resolve(ENTRIES)
                            + "; name the data folder with --data");
        }
    }

    /** All entry files by path: {@code entries/<topic>/<slug>.md}; hidden files are passed over. */
    List<ContentFile> files() throws IOException {
        List<ContentFile> files = new ArrayList<>();
        Path entries = root.resolve(ENTRIES);
        if (!Files.isDirectory(entries)) {
            return files;
        }
        Files.walkFileTree(
                entries,
                java.util.Set.of(),
                8,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = file.getFileName().toString();
                        if (attributes.isRegularFile()
                                && name.endsWith(".md")
                                && !name.startsWith(".")) {
                            files.add(
                                    new ContentFile(
                                            relative(file),
                                            attributes.size(),
                                            attributes.lastModifiedTime().toMillis()));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(Comparator.comparing(ContentFile::path));
        return files;
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
