package gloss.cli;

import gloss.indexer.ContentFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The part of the content that somebody has named by files and folders; all of it if by none. */
record Selection(Path root, List<Path> chosen) {
    /**
     * @throws IllegalArgumentException if one of them isn't there, or isn't content
     */
    static Selection of(ContentFolder folder, List<Path> files) {
        Path root = real(folder.root());
        return new Selection(root, files.stream().map(file -> inside(root, file)).toList());
    }

    private static Path inside(Path root, Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        Path real = real(file);
        if (!real.startsWith(root)) {
            throw new IllegalArgumentException(
                    file + " is not in the content folder " + root + "; name that with --data");
        }
        boolean markdown = real.startsWith(root.resolve("entries"));
        if (Files.isRegularFile(real) && markdown && !real.toString().endsWith(".md")) {
            throw new IllegalArgumentException(
                    file + " is no entry: these are entries/<topic>/<slug>.md");
        }
        return root.relativize(real);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param path relative to the content folder
     */
    boolean has(String path) {
        Path asked = root.resolve(path);
        return chosen.isEmpty() || chosen.stream().anyMatch(c -> asked.startsWith(root.resolve(c)));
    }
}
