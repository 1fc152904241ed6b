package gloss.engine.opensearch;

import gloss.engine.EngineUnavailableException;
import gloss.engine.Generation;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot that new searchers get. Looks for what others have published at most once a second,
 * one thread at a time while the others go on with what is there. Safe for use by many threads.
 */
final class Current {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Cluster cluster;
    private final Store store;
    private final OpenSearchOptions options;
    private final Consumer<Generation> listener;
    private final Summaries summaries = new Summaries();
    private final ReentrantLock looking = new ReentrantLock();

    private volatile @Nullable Snapshot snapshot;
    private volatile long looked;

    /** What {@link #snapshot} shows, or showed last; null before the first publish. */
    private State.@Nullable Published shown;

    private boolean met;

    /**
     * @param listener hears of what others have published
     */
    Current(
            Cluster cluster,
            Store store,
            OpenSearchOptions options,
            Consumer<Generation> listener) {
        this.cluster = cluster;
        this.store = store;
        this.options = options;
        this.listener = listener;
    }

    Snapshot get() {
        Snapshot now = snapshot;
        if (now != null && System.nanoTime() - looked < LOOK_EVERY) {
            return now;
        }
        if (now == null) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return now;
        }
        Snapshot found;
        boolean news;
        try {
            now = snapshot;
            if (now != null && System.nanoTime() - looked < LOOK_EVERY) {
                return now;
            }
            if (!met) {
                Greeting.of(cluster);
                met = true;
            }
            State.@Nullable Published before = shown;
            found = show(store.load().state(), now);
            news = now != null && !Objects.equals(shown, before);
        } finally {
            looking.unlock();
        }
        if (news) {
            listener.accept(found.data().generation());
        }
        return found;
    }

    /**
     * Shows what this process has published; if it can't be opened now, the next one who asks does.
     */
    void show(State state) {
        looking.lock();
        try {
            show(state, snapshot);
        } catch (EngineUnavailableException e) {
            snapshot = null;
        } finally {
            looking.unlock();
        }
    }

    private Snapshot show(State state, @Nullable Snapshot old) {
        State.@Nullable Published newest =
                state.published().isEmpty() ? null : state.published().getFirst();
        Snapshot result = old;
        if (result == null || (!Objects.equals(newest, shown) && !isOutlived(newest))) {
            result = open(newest == null ? null : newest.view(), data(state));
            shown = newest;
            snapshot = result;
        }
        looked = System.nanoTime();
        return result;
    }

    /** A node that the others have lost still tells, for a while, what it knew then. */
    private boolean isOutlived(State.@Nullable Published found) {
        return found != null
                && shown != null
                && found.number() < shown.number()
                && found.time() <= shown.time();
    }

    /** What the newest generation is besides its entries. */
    GenerationData data(State state) {
        if (state.published().isEmpty()) {
            return GenerationData.EMPTY;
        }
        State.Published newest = state.published().getFirst();
        return store.data(newest.revision(), newest.generation());
    }

    Snapshot open(@Nullable View view, GenerationData data) {
        return new Snapshot(new Reads(cluster, view, options.timeLimit()), data, summaries);
    }
}
