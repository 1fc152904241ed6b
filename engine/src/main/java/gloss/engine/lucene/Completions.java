package gloss.engine.lucene;

import gloss.engine.Filters;
import gloss.engine.SearchRequest;
import gloss.engine.Suggestion;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.Completing;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Completes what has been typed to titles and aliases. */
final class Completions {
    private static final int CANDIDATES = 30;

    private final Snapshot snapshot;
    private final long timeLimitNanos;

    Completions(Snapshot snapshot, long timeLimitNanos) {
        this.snapshot = snapshot;
        this.timeLimitNanos = timeLimitNanos;
    }

    List<Suggestion> of(String typed, int limit) throws IOException {
        SearchRequest request =
                new SearchRequest(
                        typed,
                        Filters.NONE,
                        0,
                        Math.min(SearchRequest.MAX_SIZE, Math.max(limit, CANDIDATES)),
                        false,
                        false,
                        SearchRequest.Syntax.FREE);
        Map<String, Suggestion> found = new LinkedHashMap<>();
        for (Search.Ranked hit : new Search(snapshot, timeLimitNanos).best(request)) {
            AnalyzedEntry.Summary entry = hit.entry().summary();
            String title = entry.title().plain();
            String text = Completing.best(typed, hit.entry());
            found.putIfAbsent(
                    text.toLowerCase(Locale.ROOT), new Suggestion(text, entry.id(), title));
            if (found.size() == limit) {
                break;
            }
        }
        return List.copyOf(found.values());
    }
}
