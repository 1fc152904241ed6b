package gloss.engine.lucene;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Generation;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.engine.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.lucene.store.Lock;
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
    private final IndexFolders folders;
    private final Commits commits;
    private final PublishedIndex published;
    private final long timeLimitNanos;
    private final List<Consumer<Generation>> listeners = new CopyOnWriteArrayList<>();

    /** Opens the index in {@code root}, which is made if it isn't there. */
    public LuceneSearchEngine(Path root) {
        this(root, Duration.ofSeconds(1));
    }

    /**
     * @param timeLimit for one search
     */
    public LuceneSearchEngine(Path root, Duration timeLimit) {
        this.folders = new IndexFolders(root);
        this.commits = new Commits(folders);
        this.published = new PublishedIndex(folders, this::notifyListeners);
        this.timeLimitNanos = timeLimit.toNanos();
    }

    /** Why the index could not be opened and must be rebuilt from content; null if it could. */
    public @Nullable String damage() {
        return published.damage();
    }

    /**
     * Compares all that is on disk with its checksums.
     *
     * @return what is damaged; empty if nothing is
     */
    public List<String> verify() {
        try (Lock lock = lock()) {
            lock.ensureValid();
            return IndexCheck.problems(folders);
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index: " + e.getMessage(), e);
        }
    }

    /** The folder all of this is in. */
    public Path root() {
        return folders.root();
    }

    @Override
    public Searcher searcher() {
        return searcher(published.acquire());
    }

    /** A searcher that owns one reference to the snapshot's reader. */
    Searcher searcher(Snapshot snapshot) {
        return new LuceneSearcher(snapshot, timeLimitNanos);
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
        return locked(lock -> {
            CommitData base = published.data();
            String folder = rebuild ? null : published.folder();
            IndexTarget target = IndexTarget.of(folders, folder == null ? folders.next() : folder);
            return new LuceneUpdate(
                    this, lock, target, folder == null ? base.remade() : base, nextNumber());
        });
    }

    @Override
    public Generation rollback(Generation target) {
        return locked(
                        lock -> {
                            Commits.Kept kept = kept(target);
                            IndexTarget index =
                                    IndexTarget.of(
                                            folders, kept.folder(), kept.generation().number());
                            return new LuceneUpdate(
                                    this, lock, index, index.committed(), nextNumber());
                        })
                .publishAgain();
    }

    private interface Begin {
        LuceneUpdate with(Lock lock) throws IOException;
    }

    /** Takes the right to update, and gives it back if the update can't begin. */
    private LuceneUpdate locked(Begin begin) {
        if (published.isClosed()) {
            throw new IllegalStateException("the engine is closed");
        }
        try {
            Lock lock = lock();
            boolean begun = false;
            try {
                published.look();
                LuceneUpdate update = begin.with(lock);
                begun = true;
                return update;
            } finally {
                if (!begun) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw new EngineUnavailableException(
                    "can't write the index: " + IndexFolders.reason(e), e);
        }
    }

    private Lock lock() throws IOException {
        Lock lock = folders.tryLock();
        if (lock == null) {
            throw new EngineBusyException("another update of " + folders.root() + " is running");
        }
        return lock;
    }

    /** Above what is published, and above what was committed and never published. */
    private long nextNumber() throws IOException {
        return Math.max(published.data().generation().number(), commits.highest()) + 1;
    }

    private Commits.Kept kept(Generation target) throws IOException {
        List<Commits.Kept> kept = commits.kept(published.data().generation());
        return kept.stream()
                .filter(found -> found.generation().number() == target.number())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "generation "
                                        + target.number()
                                        + " is not kept; there are "
                                        + kept.stream()
                                                .map(k -> k.generation().number())
                                                .toList()));
    }

    @Override
    public List<Generation> generations() {
        try {
            published.look();
            return commits.kept(published.data().generation()).stream()
                    .map(Commits.Kept::generation)
                    .toList();
        } catch (IOException e) {
            throw new EngineUnavailableException(
                    "can't read the index: " + IndexFolders.reason(e), e);
        }
    }

    /** A commit in {@code folder} is there: makes it the published one. */
    void published(String folder) throws IOException {
        published.publish(folder);
    }

    void notifyListeners(Generation generation) {
        listeners.forEach(listener -> listener.accept(generation));
    }

    /**
     * Drops what no generation needs any more. Called while the right to update is still held:
     * somebody else's half-built folder looks like one that nobody needs.
     */
    void tidy() throws IOException {
        String current = folders.current();
        List<Commits.Kept> kept = commits.kept(published.data().generation());
        for (String name : folders.names()) {
            boolean needed = kept.stream().anyMatch(found -> found.folder().equals(name));
            boolean damaged = name.equals(published.damagedFolder());
            if (!name.equals(current) && (damaged || !needed)) {
                folders.delete(name);
            }
        }
    }

    @Override
    public void onPublish(Consumer<Generation> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        try {
            published.close();
        } catch (IOException e) {
            throw new EngineUnavailableException("can't close the index", e);
        }
    }
}
