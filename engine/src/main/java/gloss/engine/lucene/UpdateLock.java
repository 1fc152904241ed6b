package gloss.engine.lucene;

import gloss.engine.EngineBusyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;

/**
 * The right to update, held by one writer at a time, of all processes; a killed one loses it. A
 * file beside the lock tells others who holds it.
 */
final class UpdateLock implements AutoCloseable {
    private static final String LOCK = "update.lock";
    private static final String HOLDER = "update.pid";

    private final Path root;
    private final Directory directory;
    private final Lock lock;

    private UpdateLock(Path root, Directory directory, Lock lock) {
        this.root = root;
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * @throws EngineBusyException if it is held; the message says by whom
     */
    static UpdateLock take(Path root) throws IOException {
        Directory directory = new MMapDirectory(root);
        try {
            Lock lock = directory.obtainLock(LOCK);
            Files.writeString(root.resolve(HOLDER), Long.toString(ProcessHandle.current().pid()));
            return new UpdateLock(root, directory, lock);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new EngineBusyException(holder(root) + " is updating the index in " + root, e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static String holder(Path root) {
        try {
            String pid = Files.readString(root.resolve(HOLDER), StandardCharsets.UTF_8).strip();
            return pid.equals(Long.toString(ProcessHandle.current().pid()))
                    ? "this process"
                    : "process " + pid;
        } catch (IOException e) {
            return "another process";
        }
    }

    @Override
    public void close() throws IOException {
        try (directory;
                lock) {
            Files.deleteIfExists(root.resolve(HOLDER));
        }
    }
}
