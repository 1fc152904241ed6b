package gloss.engine.rank;

import gloss.engine.SearchRequest;
import gloss.engine.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Completes what has been typed to titles and aliases. */
public final class Completions {
    private static final int CANDIDATES = 30;

    private final SearchPipeline pipeline;

    public Completions(SearchPipeline pipeline) {
        this.pipeline = pipeline;
    }

    public List<Suggestion> of(String typed, int limit) {
        int wanted = Math.min(SearchRequest.MAX_SIZE, Math.max(limit, CANDIDATES));
        SearchRequest request = SearchRequest.of(typed).facets(false).page(0, wanted);
        Completing completing = new Completing(typed);
        Map<String, Suggestion> found = new LinkedHashMap<>();
        for (SearchPipeline.Ranked hit : pipeline.nearest(request, wanted)) {
            if (found.size() == limit) {
                break;
            }
            AnalyzedEntry.Summary entry = hit.entry().summary();
            String text = completing.best(hit.entry());
            found.putIfAbsent(
                    text.toLowerCase(Locale.ROOT),
                    new Suggestion(text, entry.id(), entry.title().plain()));
        }
        return List.copyOf(found.values());
    }
}
