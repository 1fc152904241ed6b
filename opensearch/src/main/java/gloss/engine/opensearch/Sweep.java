package gloss.engine.opensearch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deletes what no generation needs any more: indices, and versions of entries that are seen in none
 * of those that are kept, such as what a lost writer left behind. Only for the holder of the lease.
 */
final class Sweep {
    private final Cluster cluster;
    private final Store store;
    private final Indices indices;
    private final Duration grace;

    Sweep(Cluster cluster, Store store, Indices indices, Duration grace) {
        this.cluster = cluster;
        this.store = store;
        this.indices = indices;
        this.grace = grace;
    }

    /** Returns what is still to be swept later. */
    List<State.Retired> run(State state, Set<View> pinned) {
        long now = System.currentTimeMillis();
        List<State.Retired> later = new ArrayList<>();
        List<State.Retired> due = new ArrayList<>();
        for (State.Retired retired : state.retired()) {
            boolean old = retired.time() + grace.toMillis() <= now;
            (old && !pinned.contains(retired.view()) ? due : later).add(retired);
        }
        if (due.isEmpty()) {
            return later;
        }
        Set<View> kept = new HashSet<>(pinned);
        state.published().forEach(published -> kept.add(published.view()));
        later.forEach(retired -> kept.add(retired.view()));
        Set<String> touched = new LinkedHashSet<>();
        due.forEach(retired -> touched.add(retired.view().index()));
        touched.forEach(index -> sweep(index, kept));
        due.forEach(retired -> store.forget(retired.revision()));
        return later;
    }

    private void sweep(String index, Set<View> kept) {
        List<Object> seen = new ArrayList<>();
        for (View view : kept) {
            if (view.index().equals(index)) {
                seen.add(view.filter());
            }
        }
        if (seen.isEmpty()) {
            indices.delete(index);
            return;
        }
        cluster.write(
                "POST",
                "/" + index + "/_delete_by_query?conflicts=proceed&refresh=false",
                Map.of("query", Queries.none(seen)));
    }
}
