package gloss.engine.opensearch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The views that searchers of this process still look at. Safe for use by many threads. */
final class Pins {
    private final ConcurrentMap<View, Integer> counts = new ConcurrentHashMap<>();

    void pin(View view) {
        counts.merge(view, 1, Integer::sum);
    }

    void unpin(View view) {
        counts.computeIfPresent(view, (v, count) -> count == 1 ? null : count - 1);
    }

    Set<View> views() {
        return Set.copyOf(counts.keySet());
    }
}
