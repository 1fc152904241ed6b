package gloss.indexer;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineStatus;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Generation;
import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs re-indexes one after the other, whoever asks for them: the watcher, the command line or the
 * server. Remembers how the last one ended, and tells those who listen. Safe for use by many
 * threads.
 */
public final class ReindexService {
    private final SearchEngine engine;
    private final Indexer indexer;
    private final Pin pin;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Report last;

    /** Follows re-indexes, on the indexing thread. */
    public interface Listener {
        /** Called now and then, and only when a re-index takes long. */
        default void progress(int done, int total) {}

        /** A re-index ended: published, found nothing to do, was refused or failed. */
        default void ended(Report report) {}
    }

    /**
     * @param state a folder to remember things in: the index folder
     */
    public ReindexService(ContentFolder folder, SearchEngine engine, Gate gate, Path state) {
        this.engine = engine;
        this.indexer = new Indexer(folder, engine, gate);
        this.pin = new Pin(state, folder);
    }

    /**
     * Someone wants a re-index.
     *
     * @throws IOException if the content can't be read
     * @throws EngineBusyException if another process is updating the index
     * @throws EngineUnavailableException if the index can't be written
     */
    public Report run(Indexer.Options options) throws IOException {
        turn.lock();
        try {
            return run(options, Touched.EVERYTHING);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Content may have changed. A generation that was rolled back to stays until it really has.
     *
     * @throws IOException as with {@link #run(Indexer.Options)}
     */
    public Report follow(Touched touched) throws IOException {
        turn.lock();
        try {
            EngineStatus status = status();
            if (!status.outdated() && pin.holds(status.generation())) {
                return nothing(status);
            }
            return run(Indexer.Options.NORMAL, touched);
        } finally {
            turn.unlock();
        }
    }

    private Report run(Indexer.Options options, Touched touched) throws IOException {
        try {
            // Listeners hear of progress only if they will also hear of the end.
            Progress progress = options.dryRun() ? Progress.NONE : new SlowProgress(listeners);
            Report report = indexer.run(options, touched, progress);
            if (!options.dryRun()) {
                ended(report);
            }
            return report;
        } catch (IOException | EngineBusyException | EngineUnavailableException e) {
            failed(e);
            throw e;
        }
    }

    /** Tells of it, unless the engine is away altogether and can't even say what there is. */
    private void failed(Exception reason) {
        try {
            ended(nothing(status()).refused(message(reason), 0));
        } catch (EngineUnavailableException away) {
            reason.addSuppressed(away);
        }
    }

    /**
     * Publishes an earlier generation again, and keeps it until content changes or someone asks for
     * a re-index.
     *
     * @throws IllegalArgumentException if it isn't kept any more
     */
    public Generation rollback(Generation target) throws IOException {
        turn.lock();
        try {
            String content = pin.content();
            Generation generation = engine.rollback(target);
            pin.set(generation, content);
            return generation;
        } finally {
            turn.unlock();
        }
    }

    /** How the last re-index of this process ended, published or not; empty before the first. */
    public Optional<Report> last() {
        return Optional.ofNullable(last);
    }

    /**
     * @return what to run to stop listening
     */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void ended(Report report) {
        last = report;
        listeners.forEach(listener -> listener.ended(report));
    }

    private EngineStatus status() {
        try (Searcher searcher = engine.searcher()) {
            return searcher.status();
        }
    }

    private Report nothing(EngineStatus status) {
        return new Report(
                0,
                0,
                0,
                status.entries(),
                List.of(),
                last().orElse(status.lastReindex()).failed(),
                List.of(),
                false,
                null,
                status.generation().number(),
                0);
    }

    private static String message(Exception e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}
