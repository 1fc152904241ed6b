package gloss.indexer;

import gloss.engine.Report.Finding;
import gloss.indexer.ContentFolder.ContentFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entry files that a content folder has: all of them, looked up once, and from then on kept up
 * to date by being told which paths to look at again. Not safe for use by several threads.
 */
final class Listing {
    private static final int DEPTH = 8;
    private static final Comparator<ContentFile> BY_PATH = Comparator.comparing(ContentFile::path);

    private final ContentFolder folder;
    private final Map<String, List<ContentFile>> bySlug = new HashMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Listing(ContentFolder folder) {
        this.folder = folder;
    }

    /**
     * @throws IOException if there is no folder of entries
     */
    static Listing of(ContentFolder folder) throws IOException {
        folder.mustExist();
        Listing listing = new Listing(folder);
        Path entries = folder.resolve(ContentFolder.ENTRIES);
        Files.walkFileTree(entries, Set.of(), DEPTH, listing.new Visitor());
        listing.bySlug.values().forEach(files -> files.sort(BY_PATH));
        return listing;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            add(file, attributes);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof NoSuchFileException)) {
                cantRead(file, e);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(
                Path dir, @org.jspecify.annotations.Nullable IOException e) {
            if (e != null) {
                cantRead(dir, e);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private void cantRead(Path path, IOException e) {
        String relative = folder.relative(path);
        unreadable.add(relative + "/");
        findings.add(new Finding(relative, 1, "can't be read: " + Failure.describe(e)));
    }

    private void add(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString();
        if (attributes.isSymbolicLink() && Files.isDirectory(file) && !name.startsWith(".")) {
            findings.add(
                    new Finding(
                            folder.relative(file),
                            1,
                            "is a symbolic link, and these are not followed; put the folder here"));
            return;
        }
        if (!Slugs.isEntry(name)) {
            return;
        }
        ContentFile found =
                new ContentFile(
                        folder.relative(file),
                        attributes.size(),
                        attributes.lastModifiedTime().toMillis());
        if (attributes.isSymbolicLink()) {
            findings.add(
                    new Finding(
                            found.path(),
                            1,
                            "is a symbolic link, and these are not followed; put the file here"));
        } else if (attributes.isRegularFile()) {
            bySlug.computeIfAbsent(found.slug(), slug -> new ArrayList<>(1)).add(found);
        }
    }

    /** Looks at one file again. */
    void look(String path) throws IOException {
        Path file = folder.resolve(path);
        String slug = Slugs.of(path);
        List<ContentFile> others = new ArrayList<>(files(slug));
        others.removeIf(other -> other.path().equals(path));
        bySlug.put(slug, others);
        findings.removeIf(finding -> finding.path().equals(path));
        try {
            add(
                    file,
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            others.sort(BY_PATH);
        } catch (NoSuchFileException e) {
            // Then it is gone.
        }
        if (others.isEmpty()) {
            bySlug.remove(slug);
        }
    }

    /** The files of this slug, ordered by path; there should be one at most. */
    List<ContentFile> files(String slug) {
        return bySlug.getOrDefault(slug, List.of());
    }

    boolean has(String slug) {
        return bySlug.containsKey(slug);
    }

    /** All slugs, in the order of their files' paths. */
    List<String> slugs() {
        return bySlug.values().stream()
                .map(List::getFirst)
                .sorted(BY_PATH)
                .map(ContentFile::slug)
                .toList();
    }

    /** Whether {@code path} is in a folder that can't be read, so that nobody knows of it. */
    boolean isUnknown(String path) {
        return unreadable.stream().anyMatch(path::startsWith);
    }

    /** What the folder has that can't be looked at. */
    List<Finding> findings() {
        return findings;
    }
}
