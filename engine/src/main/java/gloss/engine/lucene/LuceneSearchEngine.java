package gloss.engine.lucene;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
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
    private final Commits commits;
    private final long timeLimitNanos;
    private final List<Consumer<Generation>> listeners = new CopyOnWriteArrayList<>();

    /** Held while the published generation is replaced; searches don't wait for it. */
    private final ReentrantLock replacing = new ReentrantLock();

    private volatile Published published;
    private volatile long looked;

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
        this.timeLimitNanos = timeLimit.toNanos();
        this.published = Published.first(folders, commits);
        this.looked = System.nanoTime();
    }

    /**
     * Why the index must be rebuilt from content: it could not be opened, or only as it was before;
     * null if all is well.
     */
    public @Nullable String damage() {
        return published.damage();
    }

    /** The folder all of this is in. */
    public Path root() {
        return folders.root();
    }

    @Override
    public Searcher searcher() {
        if (System.nanoTime() - looked > LOOK_EVERY && replacing.tryLock()) {
            try {
                lookForOthers();
            } catch (IOException e) {
                // What is open can be searched all the same; the next update says what is wrong.
            } finally {
                replacing.unlock();
            }
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
    private void lookForOthers() throws IOException {
        looked = System.nanoTime();
        Published old = published;
        Published fresh = old.newest(folders);
        if (fresh != old) {
            replace(old, fresh);
            notifyListeners(fresh.snapshot().data().generation());
        }
    }

    private void replace(Published old, Published fresh) throws IOException {
        published = fresh;
        if (fresh.snapshot() != old.snapshot()) {
            old.snapshot().reader().decRef();
        }
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
            UpdateLock lock = lock();
            try {
                Published from = newest();
                if (!rebuild && from.damage() != null) {
                    throw new EngineUnavailableException(
                            "the index must be built anew: " + from.damage());
                }
                String folder = from.folder();
                Writers writers = new Writers(folders);
                CommitData base = from.snapshot().data();
                return rebuild || folder == null
                        ? new LuceneUpdate(this, lock, writers.rebuild(), base)
                        : new LuceneUpdate(this, lock, writers.update(folder), base);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EngineUnavailableException("can't write the index: " + e.getMessage(), e);
        }
    }

    private UpdateLock lock() throws IOException {
        folders.create();
        return UpdateLock.take(folders.root());
    }

    private Published newest() throws IOException {
        replacing.lock();
        try {
            lookForOthers();
            return published;
        } finally {
            replacing.unlock();
        }
    }

    /** The number of the generation that is about to be published. */
    long nextNumber() throws IOException {
        Published now = published;
        long next = now.snapshot().data().generation().number() + 1;
        return now.damage() == null ? next : Math.max(next, commits.next());
    }

    /** A commit in {@code folder} is there: shows it. */
    void published(String folder) throws IOException {
        replacing.lock();
        try {
            if (!folder.equals(folders.current())) {
                folders.publish(folder);
            }
            Published old = published;
            replace(old, old.refreshed(folders, folder));
            looked = System.nanoTime();
        } finally {
            replacing.unlock();
        }
    }

    void notifyListeners(Generation generation) {
        listeners.forEach(listener -> listener.accept(generation));
    }

    /** Drops what no generation needs any more. To be called while the right to update is held. */
    void tidy() {
        try {
            commits.tidy();
        } catch (IOException e) {
            // What can't be deleted now is deleted after the next update.
        }
    }

    @Override
    public List<Generation> generations() {
        try {
            return commits.recent(folders.current()).stream()
                    .map(Commits.Kept::generation)
                    .toList();
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index: " + e.getMessage(), e);
        }
    }

    @Override
    public Generation rollback(Generation target) {
        try {
            UpdateLock lock = lock();
            try {
                newest();
                Commits.Kept kept = find(target);
                DirectoryReader.open(kept.commit()).close();
                CommitData base = CommitData.of(kept.commit().getUserData());
                Writers.Target writer = new Writers(folders).from(kept.folder(), kept.commit());
                return new LuceneUpdate(this, lock, writer, base).publishAgain();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new EngineUnavailableException("can't roll back: " + e.getMessage(), e);
        }
    }

    private Commits.Kept find(Generation target) throws IOException {
        List<Commits.Kept> recent = commits.recent(folders.current());
        return recent.stream()
                .filter(kept -> kept.generation().number() == target.number())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "generation "
                                        + target.number()
                                        + " is not kept; there are "
                                        + recent.stream()
                                                .map(kept -> kept.generation().number())
                                                .toList()));
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
