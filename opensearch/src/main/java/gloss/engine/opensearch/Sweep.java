package gloss.engine.opensearch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deletes what no generation needs any more: indices, and versions of entries that are seen in none
 * of those that are kept, such as what a lost writer left behind. Only for the holder of the lease,
 * and for a short time: an update waits for it. The next one goes on with what is left.
 */
final class Sweep {
    private static final int AT_ONCE = 5_000;
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

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
        long deadline = System.nanoTime() + LONGEST;
        Set<String> swept = new HashSet<>();
        Set<String> tried = new HashSet<>();
        for (State.Retired retired : due) {
            String index = retired.view().index();
            if (tried.add(index) && sweep(index, kept, state.revision(), deadline)) {
                swept.add(index);
            }
            if (swept.contains(index)) {
                store.forget(retired.revision());
            } else {
                later.add(retired);
            }
        }
        return later;
    }

    /**
     * @param before only what older revisions have brought
     * @return whether nothing is left
     */
    private boolean sweep(String index, Set<View> kept, long before, long deadline) {
        List<Object> seen = new ArrayList<>();
        for (View view : kept) {
            if (view.index().equals(index)) {
                seen.add(view.filter());
            }
        }
        if (seen.isEmpty()) {
            indices.delete(index);
            return true;
        }
        Map<String, Object> unseen =
                Map.of(
                        "bool",
                        Map.of(
                                "filter",
                                Queries.range(Fields.FROM, 0, before - 1),
                                "must_not",
                                seen));
        Map<String, Object> body = Map.of("query", unseen, "max_docs", AT_ONCE);
        String path = "/" + index + "/_delete_by_query?conflicts=proceed&refresh=true";
        while (System.nanoTime() - deadline < 0) {
            Reply reply = cluster.write("POST", path, body);
            if (!reply.ok()) {
                return reply.missing();
            }
            if (reply.body().path("total").asInt() < AT_ONCE) {
                return true;
            }
        }
        return false;
    }
}
