package gloss.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one run: gone with all that is in it when it is closed. */
public record TemporaryFolder(Path path) implements AutoCloseable {
    public static TemporaryFolder make() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("gloss-bench"));
    }

    /** Of all files in it, in bytes. */
    public long size() throws IOException {
        long size = 0;
        for (Path file : all()) {
            size += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return size;
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : all()) {
            Files.deleteIfExists(file);
        }
    }
}
