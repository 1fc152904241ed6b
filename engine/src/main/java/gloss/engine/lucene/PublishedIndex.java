package gloss.engine.lucene;

import gloss.engine.Generation;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The published generation as this process sees it, and the look at what other processes publish:
 * at most once a second. Safe for use by many threads: readers take the snapshot without a lock,
 * and whoever replaces it holds this object's monitor.
 */
final class PublishedIndex {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final IndexFolders folders;
    private final Consumer<Generation> listener;
    private final @Nullable String damage;
    private final @Nullable String damagedFolder;

    private volatile Shown shown;
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private volatile boolean closed;

    /** The snapshot that new searchers get, and the folder it is in. */
    private record Shown(@Nullable String folder, Snapshot snapshot) {}

    /**
     * Opens what is published; if that can't be read, starts empty and says so.
     *
     * @param listener told of what other processes publish
     */
    PublishedIndex(IndexFolders folders, Consumer<Generation> listener) {
        this.folders = folders;
        this.listener = listener;
        String problem = null;
        String folder = null;
        Shown first;
        try {
            folders.create();
            folder = folders.current();
            first = open(folder);
        } catch (IOException e) {
            problem = IndexFolders.reason(e);
            first = empty();
        }
        this.damage = problem;
        this.damagedFolder = problem == null ? null : folder;
        this.shown = first;
    }

    /** Why the index could not be opened; null if it could. */
    @Nullable String damage() {
        return damage;
    }

    /** The folder that could not be opened; null also if it isn't known which one that was. */
    @Nullable String damagedFolder() {
        return damagedFolder;
    }

    /** The folder that is shown; null before the first publish. */
    @Nullable String folder() {
        return shown.folder();
    }

    boolean isClosed() {
        return closed;
    }

    CommitData data() {
        return shown.snapshot().data();
    }

    /** The published snapshot, with one reference to its reader taken. */
    Snapshot acquire() {
        glance();
        while (!closed) {
            Snapshot snapshot = shown.snapshot();
            if (snapshot.reader().tryIncRef()) {
                return snapshot;
            }
        }
        throw new IllegalStateException("the engine is closed");
    }

    /** Looks on behalf of a search, which doesn't wait for a look that is under way. */
    private void glance() {
        long last = looked.get();
        if (System.nanoTime() - last > LOOK_EVERY
                && looked.compareAndSet(last, System.nanoTime())) {
            try {
                look();
            } catch (IOException e) {
                // What is shown is still good; an update will say what is wrong.
                return;
            }
        }
    }

    /** Shows what another process may have published. */
    void look() throws IOException {
        if (lookAgain()) {
            listener.accept(data().generation());
        }
    }

    private synchronized boolean lookAgain() throws IOException {
        looked.set(System.nanoTime());
        if (closed || isStillDamaged()) {
            return false;
        }
        String folder = folders.current();
        if (Objects.equals(folder, shown.folder()) && (folder == null || isCurrent())) {
            return false;
        }
        show(folder);
        return true;
    }

    /** Whether nobody has published anything since the index could not be opened. */
    private boolean isStillDamaged() throws IOException {
        return damage != null
                && shown.folder() == null
                && (damagedFolder == null || folders.isCurrent(damagedFolder));
    }

    private boolean isCurrent() throws IOException {
        return shown.snapshot().reader().isCurrent();
    }

    /** Makes {@code folder}, in which a commit was made, the published one, and shows it. */
    synchronized void publish(String folder) throws IOException {
        if (!folders.isCurrent(folder)) {
            folders.publish(folder);
        }
        show(folder);
        looked.set(System.nanoTime());
    }

    private void show(@Nullable String folder) throws IOException {
        if (closed) {
            return;
        }
        Shown old = shown;
        if (folder != null && folder.equals(old.folder())) {
            DirectoryReader reader = DirectoryReader.openIfChanged(old.snapshot().reader());
            if (reader == null) {
                return;
            }
            shown = new Shown(folder, snapshot(reader, old.snapshot()));
        } else {
            shown = open(folder);
        }
        old.snapshot().reader().decRef();
    }

    private Shown open(@Nullable String folder) throws IOException {
        if (folder == null) {
            return empty();
        }
        // The directory needs no closing: it holds nothing that outlives the reader.
        Directory directory = new MMapDirectory(folders.path(folder));
        try {
            return new Shown(folder, snapshot(DirectoryReader.open(directory), null));
        } catch (IllegalArgumentException e) {
            throw new IOException("an index of an unknown format: " + e.getMessage(), e);
        }
    }

    private static Snapshot snapshot(DirectoryReader reader, @Nullable Snapshot before)
            throws IOException {
        boolean done = false;
        try {
            CommitData data = CommitData.of(reader.getIndexCommit().getUserData());
            Snapshot snapshot = new Snapshot(reader, data, before);
            if (before != null) {
                snapshot.terms().read();
            }
            done = true;
            return snapshot;
        } finally {
            if (!done) {
                reader.close();
            }
        }
    }

    private static Shown empty() {
        try {
            return new Shown(null, new Snapshot(EmptyIndex.reader(), CommitData.EMPTY, null));
        } catch (IOException e) {
            throw new AssertionError("an empty index in memory", e);
        }
    }

    synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            shown.snapshot().reader().decRef();
        }
    }
}
