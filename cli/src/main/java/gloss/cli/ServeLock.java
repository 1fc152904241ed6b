package gloss.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to serve an index folder, held by one server at a time. A killed server loses it, which
 * is how its {@link RunningServer} file is known to be stale.
 */
final class ServeLock implements AutoCloseable {
    private static final String FILE = "serve.lock";
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 30;

    private final @Nullable FileLock lock;

    private ServeLock(@Nullable FileLock lock) {
        this.lock = lock;
    }

    /**
     * An index folder that can't be written is served without a lock: nobody can update it.
     *
     * @throws FailedException if another server holds it; the message says which one
     */
    static ServeLock take(Path index) throws InterruptedException {
        try {
            Files.createDirectories(index);
            // Who only asks whether a server runs holds the lock for a moment.
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<FileLock> lock = tryLock(index);
                if (lock.isPresent()) {
                    return new ServeLock(lock.get());
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            return new ServeLock(null);
        }
        String other = RunningServer.describe(index);
        throw new FailedException(
                other
                        + " serves the index in "
                        + index
                        + " already; stop it first, or give this server its own --index");
    }

    /** Whether a server runs on the index. */
    static boolean isHeld(Path index) throws IOException {
        if (!Files.exists(index.resolve(FILE))) {
            return false;
        }
        Optional<FileLock> lock = tryLock(index);
        if (lock.isPresent()) {
            lock.get().acquiredBy().close();
        }
        return lock.isEmpty();
    }

    private static Optional<FileLock> tryLock(Path index) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        index.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This process itself; closing the channel would give its lock away.
            return Optional.empty();
        }
        if (lock == null) {
            channel.close();
        }
        return Optional.ofNullable(lock);
    }

    /** Whether others can be told of the server. */
    boolean isReal() {
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.acquiredBy().close();
        }
    }
}
