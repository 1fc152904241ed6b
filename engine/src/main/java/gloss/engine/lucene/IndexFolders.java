package gloss.engine.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NativeFSLockFactory;
import org.jspecify.annotations.Nullable;

/**
 * The layout of an index on disk: folders {@code index-1}, {@code index-2} …, each a Lucene index,
 * and the file {@code current} that names the published one. A rebuild fills a new folder and then
 * replaces {@code current} in one step.
 */
final class IndexFolders {
    private static final String PREFIX = "index-";
    private static final String CURRENT = "current";
    private static final String LOCK = "update.lock";

    private final Path root;

    IndexFolders(Path root) {
        this.root = root;
    }

    void create() throws IOException {
        Files.createDirectories(root);
    }

    Path root() {
        return root;
    }

    /** The published folder's name, or null before the first publish. */
    @Nullable String current() throws IOException {
        try {
            String name = Files.readString(root.resolve(CURRENT), StandardCharsets.UTF_8).strip();
            if (number(name) == 0) {
                throw new IOException("the file '" + CURRENT + "' names no index folder");
            }
            return name;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Whether {@code name} is the published folder. */
    boolean isCurrent(String name) throws IOException {
        Path file = root.resolve(CURRENT);
        return Files.exists(file)
                && Files.readString(file, StandardCharsets.UTF_8).equals(name + "\n");
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** The name of a folder that isn't there yet. */
    String next() throws IOException {
        int last = names().stream().mapToInt(IndexFolders::number).max().orElse(0);
        return PREFIX + (last + 1);
    }

    /** All index folders, the oldest first. */
    List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(root)) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> number(name) > 0)
                    .sorted(Comparator.comparingInt(IndexFolders::number))
                    .toList();
        }
    }

    /** Makes {@code name} the published folder, durably. */
    void publish(String name) throws IOException {
        Path temporary = root.resolve(CURRENT + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(java.nio.ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        try {
            Files.move(
                    temporary,
                    root.resolve(CURRENT),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, root.resolve(CURRENT), StandardCopyOption.REPLACE_EXISTING);
        }
        try (FileChannel folder = FileChannel.open(root, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    void delete(String name) throws IOException {
        Path folder = path(name);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(paths::add);
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    /**
     * The right to update; held by one writer at a time, of all processes. Null if it is taken.
     * Lucene's factory also knows what this process holds: closing any other channel on the file
     * would give the lock away.
     */
    @Nullable Lock tryLock() throws IOException {
        try (Directory directory = new NIOFSDirectory(root)) {
            return NativeFSLockFactory.INSTANCE.obtainLock(directory, LOCK);
        } catch (LockObtainFailedException e) {
            return null;
        }
    }

    /** What went wrong; the file system's own exceptions tell a path and nothing else. */
    static String reason(IOException e) {
        return e instanceof FileSystemException || e.getMessage() == null
                ? e.getClass().getSimpleName() + ": " + e.getMessage()
                : e.getMessage();
    }

    private static int number(String name) {
        if (!name.startsWith(PREFIX) || name.length() > PREFIX.length() + 9) {
            return 0;
        }
        int number = 0;
        for (int i = PREFIX.length(); i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
