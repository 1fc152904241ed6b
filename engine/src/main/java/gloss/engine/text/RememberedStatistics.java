package gloss.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the index once for each term. For one query; not safe for use by several threads. */
final class RememberedStatistics implements TermStatistics {
    private final TermStatistics statistics;
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Map<String, List<String>> nearest = new HashMap<>();

    RememberedStatistics(TermStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public int entries() {
        return statistics.entries();
    }

    @Override
    public int frequency(String term) {
        return frequencies.computeIfAbsent(term, statistics::frequency);
    }

    @Override
    public List<String> similar(String word, int limit) {
        return limit != 1
                ? statistics.similar(word, limit)
                : nearest.computeIfAbsent(word, w -> statistics.similar(w, 1));
    }

    @Override
    public List<String> completions(String prefix, int limit) {
        return statistics.completions(prefix, limit);
    }
}
