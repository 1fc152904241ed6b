package gloss.engine.lucene;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Generation;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.engine.Update;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The embedded engine: a Lucene index in a folder of this machine.
 *
 * <p>Searchers read commits, never an open writer. A searcher pins its generation by a reference to
 * the reader; the files of a dropped generation go when nobody needs them. Publishing is: commit,
 * open the commit, swap, notify. Other processes see a new generation when they next look, at most
 * once a second.
 */
public final class LuceneSearchEngine implements SearchEngine {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final IndexFolders folders;
    private final long timeLimitNanos;
    private final @Nullable String damage;
    private final List<Consumer<Generation>> listeners = new CopyOnWriteArrayList<>();

    private volatile Published published;
    private volatile long looked;

    /** The snapshot that new searchers get, and the folder it is in. */
    private record Published(
            @Nullable String folder, @Nullable Directory directory, Snapshot snapshot) {}

    /** Opens the index in {@code root}, which is made if it isn't there. */
    public LuceneSearchEngine(Path root) {
        this(root, Duration.ofSeconds(1));
    }

    /**
     * @param timeLimit for one search
     */
    public LuceneSearchEngine(Path root, Duration timeLimit) {
        this.folders = new IndexFolders(root);
        this.timeLimitNanos = timeLimit.toNanos();
        String problem = null;
        Published first;
        try {
            folders.create();
            first = open(folders.current());
        } catch (IOException e) {
            problem = e.getClass().getSimpleName() + ": " + e.getMessage();
            first = empty();
        }
        this.damage = problem;
        this.published = first;
        this.looked = System.nanoTime();
    }

    /** Why the index could not be opened and must be rebuilt from content; null if it could. */
    public @Nullable String damage() {
        return damage;
    }

    /**
     * Compares all that is on disk with its checksums.
     *
     * @return what is damaged; empty if nothing is
     */
    public List<String> verify() {
        try {
            FileLock lock = lock();
            try {
                return IndexCheck.problems(folders);
            } finally {
                lock.acquiredBy().close();
            }
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index: " + e.getMessage(), e);
        }
    }

    /** The folder all of this is in. */
    public Path root() {
        return folders.root();
    }

    private Published open(@Nullable String folder) throws IOException {
        if (folder == null) {
            return empty();
        }
        Directory directory = new MMapDirectory(folders.path(folder));
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            return new Published(folder, directory, snapshot(reader));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Published empty() {
        try {
            return new Published(null, null, new Snapshot(EmptyIndex.reader(), CommitData.EMPTY));
        } catch (IOException e) {
            throw new AssertionError("an empty index in memory", e);
        }
    }

    private static Snapshot snapshot(DirectoryReader reader) throws IOException {
        return new Snapshot(reader, CommitData.of(reader.getIndexCommit().getUserData()));
    }

    @Override
    public Searcher searcher() {
        if (System.nanoTime() - looked > LOOK_EVERY) {
            lookForOthers();
        }
        while (true) {
            Snapshot snapshot = published.snapshot();
            if (snapshot.reader().tryIncRef()) {
                return new LuceneSearcher(snapshot, timeLimitNanos);
            }
        }
    }

    /** A searcher that owns the snapshot. */
    Searcher searcher(Snapshot snapshot) {
        return new LuceneSearcher(snapshot, timeLimitNanos);
    }

    /** Opens what another process may have published. */
    private synchronized void lookForOthers() {
        looked = System.nanoTime();
        try {
            String folder = folders.current();
            boolean same = java.util.Objects.equals(folder, published.folder());
            if (!same || (folder != null && !published.snapshot().reader().isCurrent())) {
                refresh(folder);
                notifyListeners(published.snapshot().data().generation());
            }
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index: " + e.getMessage(), e);
        }
    }

    private void refresh(@Nullable String folder) throws IOException {
        Published old = published;
        Published fresh;
        if (folder != null && folder.equals(old.folder())) {
            DirectoryReader reader = DirectoryReader.openIfChanged(old.snapshot().reader());
            if (reader == null) {
                return;
            }
            fresh = new Published(folder, old.directory(), snapshot(reader));
        } else {
            fresh = open(folder);
        }
        published = fresh;
        old.snapshot().reader().decRef();
    }

    @Override
    public Update beginUpdate() {
        return begin(false);
    }

    @Override
    public Update beginRebuild() {
        return begin(true);
    }

    private LuceneUpdate begin(boolean rebuild) {
        try {
            FileLock lock = lock();
            try {
                lookForOthers();
                Published from = published;
                String folder = from.folder();
                String target = rebuild || folder == null ? folders.next() : folder;
                CommitData base = from.snapshot().data();
                return new LuceneUpdate(this, lock, target, writer(target, null), base);
            } catch (IOException | RuntimeException e) {
                lock.acquiredBy().close();
                throw e;
            }
        } catch (IOException e) {
            throw new EngineUnavailableException("can't write the index: " + e.getMessage(), e);
        }
    }

    private FileLock lock() throws IOException {
        FileLock lock = folders.tryLock();
        if (lock == null) {
            throw new EngineBusyException("another update of " + folders.root() + " is running");
        }
        return lock;
    }

    private IndexWriter writer(String folder, @Nullable IndexCommit commit) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new IndexAnalyzer());
        config.setIndexDeletionPolicy(new RecentGenerations());
        config.setCommitOnClose(false);
        if (commit != null) {
            config.setIndexCommit(commit);
        }
        return new IndexWriter(new MMapDirectory(folders.path(folder)), config);
    }

    Generation nextGeneration(boolean pinned) {
        return LuceneUpdate.generation(
                published.snapshot().data().generation().number() + 1, pinned);
    }

    /** A commit in {@code folder} is there: shows it. */
    synchronized void published(String folder) throws IOException {
        if (!folder.equals(folders.current())) {
            folders.publish(folder);
        }
        refresh(folder);
        looked = System.nanoTime();
    }

    void notifyListeners(Generation generation) {
        listeners.forEach(listener -> listener.accept(generation));
    }

    /** Drops what no generation needs any more. */
    void updateClosed(String folder) {
        try {
            String current = folders.current();
            List<Found> kept = found();
            for (String name : folders.names()) {
                boolean needed =
                        name.equals(current)
                                || kept.stream().anyMatch(commit -> commit.folder().equals(name));
                if (!needed) {
                    folders.delete(name);
                }
            }
        } catch (IOException e) {
            throw new EngineUnavailableException("can't tidy up after an update of " + folder, e);
        }
    }

    private record Found(String folder, IndexCommit commit, Generation generation) {}

    /** The commits of the last generations in all folders, newest first. */
    private List<Found> found() throws IOException {
        List<Found> found = new ArrayList<>();
        for (String name : folders.names()) {
            Directory directory = new MMapDirectory(folders.path(name));
            if (!DirectoryReader.indexExists(directory)) {
                directory.close();
                continue;
            }
            for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
                if (!commit.getUserData().isEmpty()) {
                    CommitData data = CommitData.of(commit.getUserData());
                    found.add(new Found(name, commit, data.generation()));
                }
            }
        }
        found.sort(Comparator.comparingLong((Found f) -> f.generation().number()).reversed());
        return found.subList(0, Math.min(RecentGenerations.KEPT, found.size()));
    }

    @Override
    public List<Generation> generations() {
        try {
            return found().stream().map(Found::generation).toList();
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index: " + e.getMessage(), e);
        }
    }

    @Override
    public Generation rollback(Generation target) {
        try {
            FileLock lock = lock();
            try {
                lookForOthers();
                for (Found found : found()) {
                    if (found.generation().number() == target.number()) {
                        CommitData data = CommitData.of(found.commit().getUserData());
                        IndexWriter writer = writer(found.folder(), found.commit());
                        return new LuceneUpdate(this, lock, found.folder(), writer, data)
                                .publishAgain();
                    }
                }
                throw new IllegalArgumentException(
                        "generation "
                                + target.number()
                                + " is not kept; there are "
                                + generations().stream().map(Generation::number).toList());
            } finally {
                lock.acquiredBy().close();
            }
        } catch (IOException e) {
            throw new EngineUnavailableException("can't roll back: " + e.getMessage(), e);
        }
    }

    @Override
    public void onPublish(Consumer<Generation> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        try {
            published.snapshot().reader().decRef();
        } catch (IOException e) {
            throw new EngineUnavailableException("can't close the index", e);
        }
    }
}
