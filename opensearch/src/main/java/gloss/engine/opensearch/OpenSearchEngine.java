package gloss.engine.opensearch;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Generation;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.engine.Update;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * The engine on an OpenSearch cluster. Any number of them may read, in as many processes; one
 * writes.
 *
 * <p>Opening it asks nothing of the cluster: while that is away, each call says so, and works again
 * once it is back. What others publish is seen within a second.
 */
public final class OpenSearchEngine implements SearchEngine {
    private final OpenSearchOptions options;
    private final Cluster cluster;
    private final Store store;
    private final Indices indices;
    private final Pins pins = new Pins();
    private final Current current;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final List<Consumer<Generation>> listeners = new CopyOnWriteArrayList<>();

    public OpenSearchEngine(OpenSearchOptions options) {
        this.options = options;
        this.cluster = new Cluster(options);
        this.store = new Store(cluster, options.name());
        this.indices = new Indices(cluster, options);
        this.current = new Current(cluster, store, options, this::notifyListeners);
    }

    /**
     * Sees whether the cluster is one that this engine can work with; while it is away, that is
     * left for later.
     *
     * @throws EngineUnavailableException if the cluster refuses the credentials, or isn't
     *     OpenSearch or too old; waiting won't help
     */
    public void greet() {
        try {
            Greeting.of(cluster);
        } catch (ClusterRefusesException e) {
            throw e;
        } catch (EngineUnavailableException e) {
            // Whoever needs it will be told.
        }
    }

    @Override
    public Searcher searcher() {
        return searcher(current.get());
    }

    private Searcher searcher(Snapshot snapshot) {
        View view = snapshot.reads().view();
        if (view == null) {
            return new OpenSearchSearcher(snapshot, () -> {});
        }
        pins.pin(view);
        return new OpenSearchSearcher(snapshot, () -> pins.unpin(view));
    }

    /** A searcher of what isn't published. */
    Searcher searcher(View view, GenerationData data) {
        return searcher(current.open(view, data));
    }

    @Override
    public Update beginUpdate() {
        return begin(false);
    }

    @Override
    public Update beginRebuild() {
        return begin(true);
    }

    private Update begin(boolean rebuild) {
        return writing(() -> {
            Lease lease =
                    Lease.take(
                            store,
                            options.lease(),
                            (state, revision) -> writes(state, revision, rebuild));
            try {
                sweep(lease);
                State state = lease.begun();
                boolean fresh = rebuild || state.published().isEmpty();
                View base = fresh ? null : state.published().getFirst().view();
                if (fresh) {
                    indices.create(lease.writes().index());
                }
                EntryWriter writer =
                        new EntryWriter(cluster, base, lease.writes().index(), lease.revision());
                return new OpenSearchUpdate(this, lease, writer, current.data(state));
            } catch (RuntimeException e) {
                lease.release();
                throw e;
            }
        });
    }

    private View writes(State state, long revision, boolean rebuild) {
        if (rebuild || state.published().isEmpty()) {
            return new View(options.name() + "-" + revision, Lineage.of(revision));
        }
        View base = state.published().getFirst().view();
        return new View(base.index(), base.lineage().plus(revision));
    }

    private void sweep(Lease lease) {
        List<State.Retired> before = lease.begun().retired();
        Sweep sweep = new Sweep(cluster, store, indices, options.grace());
        List<State.Retired> rest = sweep.run(lease.begun(), pins.views());
        if (rest.size() < before.size()) {
            lease.swept(rest);
        }
    }

    private interface Write<T> {
        T run();
    }

    /** What succeeds stays open until {@link #updateClosed}. */
    private <T> T writing(Write<T> write) {
        if (!writing.compareAndSet(false, true)) {
            throw new EngineBusyException("another update of this process is running");
        }
        try {
            return write.run();
        } catch (RuntimeException e) {
            writing.set(false);
            throw e;
        }
    }

    void updateClosed() {
        writing.set(false);
    }

    void refresh(View view) {
        indices.refresh(view.index());
    }

    /**
     * Makes {@code view} the published one.
     *
     * @param data of the generation with the given number
     */
    Generation publish(Lease lease, View view, boolean pinned, LongFunction<GenerationData> data) {
        long number = lease.begun().number() + 1;
        State.Published next =
                new State.Published(
                        number, System.currentTimeMillis(), pinned, lease.revision(), view);
        store.write(lease.revision(), data.apply(number));
        current.show(lease.publish(next));
        return next.generation();
    }

    void notifyListeners(Generation generation) {
        listeners.forEach(listener -> listener.accept(generation));
    }

    @Override
    public List<Generation> generations() {
        return store.load().state().published().stream().map(State.Published::generation).toList();
    }

    @Override
    public Generation rollback(Generation target) {
        Generation next =
                writing(() -> {
                    Lease lease =
                            Lease.take(
                                    store,
                                    options.lease(),
                                    (state, revision) -> find(state, target).view());
                    try {
                        State.Published found = find(lease.begun(), target);
                        GenerationData data = store.data(found.revision(), found.generation());
                        return publish(lease, found.view(), true, number -> data);
                    } catch (RuntimeException e) {
                        lease.release();
                        throw e;
                    }
                });
        updateClosed();
        notifyListeners(next);
        return next;
    }

    private static State.Published find(State state, Generation target) {
        return state.published().stream()
                .filter(published -> published.number() == target.number())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "generation "
                                        + target.number()
                                        + " is not kept; there are "
                                        + state.published().stream()
                                                .map(State.Published::number)
                                                .toList()));
    }

    @Override
    public void onPublish(Consumer<Generation> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
