package gloss.engine.opensearch;

import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Text;
import gloss.engine.lucene.LuceneSyntax;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.Candidate;
import gloss.engine.rank.Candidates;
import gloss.engine.rank.SearchPipeline;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/** A search in Lucene's query language, by the cluster's own scores. */
final class SyntaxSearch {
    private final Snapshot snapshot;
    private final SearchPipeline pipeline;

    SyntaxSearch(Snapshot snapshot, SearchPipeline pipeline) {
        this.snapshot = snapshot;
        this.pipeline = pipeline;
    }

    SearchResult search(SearchRequest request) {
        long started = System.nanoTime();
        Query query = LuceneSyntax.read(request.text());
        Candidates candidates =
                new ClusterCandidates(snapshot)
                        .collect(
                                new SyntaxQuery(rarity(query)).of(query),
                                request.filters(),
                                request.facets(),
                                Math.max(1, request.from() + request.size()));
        List<SearchPipeline.Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : candidates.bestFirst()) {
            ranked.add(new SearchPipeline.Ranked(candidate.entry(), candidate.score()));
        }
        int from = Math.min(request.from(), ranked.size());
        QueryPlan plan =
                LuceneSyntax.highlightPlan(
                        request.text(), query, words(ranked.subList(from, ranked.size())));
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

    /** BM25's idf, of the entries of this generation. */
    private ToDoubleFunction<Term> rarity(Query query) {
        Map<Term, Integer> frequencies = snapshot.terms().frequencies(SyntaxQuery.terms(query));
        int entries = snapshot.terms().entries();
        return term -> {
            int frequency = frequencies.getOrDefault(term, 0);
            return Math.log(1 + (entries - frequency + .5) / (frequency + .5));
        };
    }

    private static Set<String> words(List<SearchPipeline.Ranked> page) {
        Set<String> words = new HashSet<>();
        TextAnalyzer analyzer = new TextAnalyzer();
        for (SearchPipeline.Ranked hit : page) {
            AnalyzedEntry.Summary entry = hit.entry().summary();
            List<Text> texts = new ArrayList<>(List.of(entry.title()));
            entry.passages().forEach(passage -> texts.add(passage.text()));
            for (Text text : texts) {
                analyzer.analyze(
                        text.plain(), (term, start, end, position, kind) -> words.add(term));
            }
        }
        return words;
    }
}
