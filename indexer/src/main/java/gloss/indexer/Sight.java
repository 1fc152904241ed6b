package gloss.indexer;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's view of one content folder, as long as it is the same folder: one that is
 * moved away or unmounted goes out of sight.
 */
final class Sight implements AutoCloseable {
    private static final Set<String> OTHERS =
            Set.of(
                    ContentFolder.TOPICS,
                    ContentFolder.SYNONYMS,
                    ContentFolder.TAGS,
                    ContentFolder.GOLDEN);

    private final ContentFolder folder;
    private final List<@Nullable Object> identity;
    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> watching;

    private Sight(
            ContentFolder folder,
            List<@Nullable Object> identity,
            DirectoryWatcher watcher,
            CompletableFuture<Void> watching) {
        this.folder = folder;
        this.identity = identity;
        this.watcher = watcher;
        this.watching = watching;
    }

    /** Changes from now on go to {@code burst}. */
    static Sight of(ContentFolder folder, Burst burst) throws IOException {
        List<@Nullable Object> identity = identity(folder);
        Path root = folder.root().toRealPath();
        DirectoryWatcher watcher =
                DirectoryWatcher.builder()
                        .path(root)
                        .fileHashing(false)
                        .listener(new Events(root, burst))
                        .build();
        CompletableFuture<Void> watching =
                watcher.watchAsync(task -> Thread.ofPlatform().daemon().name("events").start(task));
        Sight sight = new Sight(folder, identity, watcher, watching);
        try {
            if (watching.isCompletedExceptionally()) {
                watching.join();
            }
            return sight;
        } catch (CompletionException e) {
            sight.close();
            throw new IOException("can't watch " + root + ": " + reason(e), e);
        }
    }

    private static @Nullable String reason(CompletionException e) {
        Throwable cause = e.getCause();
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? e.getMessage() : cause.getMessage();
    }

    /** What tells a folder from another one of the same name, where the file system can. */
    private static List<@Nullable Object> identity(ContentFolder folder) throws IOException {
        List<@Nullable Object> keys = new ArrayList<>();
        for (Path path : List.of(folder.root(), folder.resolve(ContentFolder.ENTRIES))) {
            keys.add(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        }
        return keys;
    }

    /** Whether the folder is gone or another one, so that its changes are seen no longer. */
    boolean isLost() {
        try {
            return watching.isDone() || !Objects.equals(identity, identity(folder));
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }

    /** Tells what concerns entries from what doesn't. */
    private record Events(Path root, Burst burst) implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            Path path = event.path();
            if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || path == null) {
                burst.addEverything();
                return;
            }
            Path relative = root.relativize(path);
            String name = relative.toString().replace('\\', '/');
            if (OTHERS.contains(name)) {
                burst.add();
            } else if (relative.startsWith(ContentFolder.ENTRIES)) {
                if (event.isDirectory()) {
                    burst.addEverything();
                } else if (Slugs.isEntry(relative.getFileName().toString())) {
                    burst.add(name);
                }
            }
        }

        @Override
        public void onException(Exception e) {
            burst.addEverything();
        }
    }
}
