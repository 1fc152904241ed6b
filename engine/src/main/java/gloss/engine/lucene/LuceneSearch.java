package gloss.engine.lucene;

import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.rank.Candidate;
import gloss.engine.rank.Candidates;
import gloss.engine.rank.SearchPipeline;
import gloss.engine.text.QueryPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** A search in either syntax. */
final class LuceneSearch {
    private final LuceneCandidates source;
    private final SearchPipeline pipeline;
    private final IndexSearcher searcher;

    LuceneSearch(Snapshot snapshot, long timeLimitNanos) {
        this.source = new LuceneCandidates(snapshot, System.nanoTime() + timeLimitNanos);
        this.searcher = snapshot.searcher();
        this.pipeline =
                new SearchPipeline(source, snapshot.planner(), snapshot.data().generation());
    }

    SearchResult search(SearchRequest request) throws IOException {
        return request.syntax() == SearchRequest.Syntax.FREE
                ? pipeline.search(request)
                : lucene(request);
    }

    /** Lucene's own scores: who writes such a query wants to steer by it. */
    private SearchResult lucene(SearchRequest request) throws IOException {
        long started = System.nanoTime();
        Query query = new LuceneSyntax(searcher).parse(request.text());
        int limit = Math.max(1, request.from() + request.size());
        Candidates candidates = source.collect(query, request.filters(), request.facets(), limit);
        List<SearchPipeline.Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : candidates.bestFirst()) {
            ranked.add(new SearchPipeline.Ranked(candidate.entry(), candidate.score()));
        }
        QueryPlan plan = LuceneSyntax.highlightPlan(request.text(), query);
        SearchPipeline.Found found =
                new SearchPipeline.Found(
                        plan,
                        plan.interpretation(),
                        ranked,
                        candidates.total(),
                        candidates.facets(),
                        false);
        return pipeline.result(request, found, started);
    }
}
