package gloss.engine.lucene;

import gloss.engine.Facet;
import gloss.engine.Filters;
import gloss.engine.Hit;
import gloss.engine.Interpretation;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.Highlighter;
import gloss.engine.rank.Ranker;
import gloss.engine.text.QueryPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** One search: understand, find, rank, show. */
final class Search {
    /** So many candidates are ranked by all that is known of them; the rest keep their order. */
    private static final int RANKED = 100;

    /** A hit matches content words worth more than this share of the query. */
    private static final double SHARE = 0.5;

    /** When nothing is a hit, entries are shown that match almost as much as the closest one. */
    private static final double CLOSE = 0.9;

    private final Snapshot snapshot;
    private final long started = System.nanoTime();
    private final long deadline;

    Search(Snapshot snapshot, long timeLimitNanos) {
        this.snapshot = snapshot;
        this.deadline = started + timeLimitNanos;
    }

    /** A candidate after ranking. */
    record Ranked(AnalyzedEntry entry, double score) {}

    SearchResult run(SearchRequest request) throws IOException {
        if (request.syntax() == SearchRequest.Syntax.LUCENE) {
            return lucene(request);
        }
        QueryPlan plan = snapshot.planner().plan(request.text(), request.literal());
        Filters filters = both(request.filters(), plan.filters());
        Found found = find(plan, request, filters);
        List<Ranked> ranked = rank(plan, found.candidates().bestFirst());
        return new SearchResult(
                Dropped.from(plan, ranked),
                SearchResult.Total.exactly(found.candidates().total()),
                found.weak(),
                hits(plan, page(ranked, request)),
                found.facets().counts(snapshot.data().vocabulary()),
                System.nanoTime() - started,
                snapshot.data().generation());
    }

    /** The best hits of a request, without highlights. */
    List<Ranked> best(SearchRequest request) throws IOException {
        QueryPlan plan = snapshot.planner().plan(request.text(), request.literal());
        Filters filters = both(request.filters(), plan.filters());
        List<Ranked> ranked = rank(plan, find(plan, request, filters).candidates().bestFirst());
        return page(ranked, request);
    }

    /** All hits of a request in order, as far as paging goes. */
    List<Ranked> all(SearchRequest request) throws IOException {
        QueryPlan plan = snapshot.planner().plan(request.text(), request.literal());
        Filters filters = both(request.filters(), plan.filters());
        SearchRequest deep = request.page(SearchRequest.MAX_WINDOW, 0);
        return rank(plan, find(plan, deep, filters).candidates().bestFirst());
    }

    private record Found(Candidates candidates, FacetCounter facets, boolean weak) {}

    private Found find(QueryPlan plan, SearchRequest request, Filters filters) throws IOException {
        if (plan.isEmpty()) {
            boolean browsing = !filters.isEmpty() && plan.exclusions().isEmpty();
            Query query = browsing ? MatchAllDocsQuery.INSTANCE : MatchNoDocsQuery.INSTANCE;
            return collect(query, request, filters, false);
        }
        double minimum = plan.contentWeight() * SHARE;
        Found found = collect(query(plan, minimum), request, filters, false);
        if (found.candidates().total() > 0) {
            return found;
        }
        double best = Coverage.best(snapshot, plan, deadline);
        if (best > minimum || best == 0) {
            return new Found(found.candidates(), found.facets(), best == 0);
        }
        return collect(query(plan, best * CLOSE), request, filters, true);
    }

    private Found collect(Query query, SearchRequest request, Filters filters, boolean weak)
            throws IOException {
        FacetCounter facets = new FacetCounter(filters, request.facets());
        Candidates candidates =
                new Candidates(Math.max(RANKED, request.from() + request.size()), deadline);
        candidates.collect(snapshot.searcher(), query, facets);
        return new Found(candidates, facets, weak);
    }

    private SearchResult lucene(SearchRequest request) throws IOException {
        Query query = new LuceneSyntax().parse(request.text());
        FacetCounter facets = new FacetCounter(request.filters(), request.facets());
        Candidates candidates =
                new Candidates(Math.max(1, request.from() + request.size()), deadline);
        candidates.collect(snapshot.searcher(), query, facets);
        List<Ranked> ranked = new ArrayList<>();
        for (Candidates.Candidate candidate : candidates.bestFirst()) {
            ranked.add(new Ranked(snapshot.entry(candidate.doc()), candidate.score()));
        }
        QueryPlan plan = LuceneSyntax.highlightPlan(query);
        return new SearchResult(
                Interpretation.asTyped(request.text(), true),
                SearchResult.Total.exactly(candidates.total()),
                false,
                hits(plan, page(ranked, request)),
                facets.counts(snapshot.data().vocabulary()),
                System.nanoTime() - started,
                snapshot.data().generation());
    }

    /** The entries of a topic, by title. */
    List<Hit> browse(String topic) throws IOException {
        FacetCounter facets = new FacetCounter(Filters.topic(topic), false);
        Candidates candidates = new Candidates(Integer.MAX_VALUE, deadline);
        candidates.collect(snapshot.searcher(), MatchAllDocsQuery.INSTANCE, facets);
        QueryPlan nothing = snapshot.planner().plan("", true);
        return hits(nothing, rank(nothing, candidates.bestFirst()));
    }

    Query query(QueryPlan plan, double minimum) {
        Query units = new PlanQuery(plan, minimum, snapshot.averageLength());
        if (plan.phrases().isEmpty() && plan.exclusions().isEmpty()) {
            return units;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(units, BooleanClause.Occur.MUST);
        for (String phrase : plan.phrases()) {
            query.add(Phrases.anywhere(phrase), BooleanClause.Occur.FILTER);
        }
        for (String phrase : plan.exclusions()) {
            query.add(Phrases.anywhere(phrase), BooleanClause.Occur.MUST_NOT);
        }
        return query.build();
    }

    List<Ranked> rank(QueryPlan plan, List<Candidates.Candidate> candidates) throws IOException {
        List<Ranked> ranked = new ArrayList<>(candidates.size());
        Ranker ranker = new Ranker(plan);
        int window = Math.min(RANKED, candidates.size());
        for (Candidates.Candidate candidate : candidates.subList(0, window)) {
            AnalyzedEntry entry = snapshot.entry(candidate.doc());
            ranked.add(new Ranked(entry, ranker.score(entry, candidate.score())));
        }
        ranked.sort(
                Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparing(hit -> hit.entry().summary().title().plain())
                        .thenComparing(hit -> hit.entry().summary().id()));
        double last = ranked.isEmpty() ? 0 : ranked.getLast().score();
        for (Candidates.Candidate candidate : candidates.subList(window, candidates.size())) {
            double score = Math.min(last, ranker.base(candidate.score()));
            ranked.add(new Ranked(snapshot.entry(candidate.doc()), score));
        }
        return ranked;
    }

    static List<Ranked> page(List<Ranked> ranked, SearchRequest request) {
        int from = Math.min(request.from(), ranked.size());
        return ranked.subList(from, Math.min(from + request.size(), ranked.size()));
    }

    static List<Hit> hits(QueryPlan plan, List<Ranked> ranked) {
        Highlighter highlighter = new Highlighter(plan);
        List<Hit> hits = new ArrayList<>(ranked.size());
        for (Ranked hit : ranked) {
            AnalyzedEntry.Summary summary = hit.entry().summary();
            hits.add(
                    new Hit(
                            summary.id(),
                            highlighter.title(hit.entry()),
                            summary.topic(),
                            summary.level(),
                            summary.tags(),
                            hit.score(),
                            highlighter.snippets(hit.entry()),
                            summary.source()));
        }
        return hits;
    }

    private static Filters both(Filters first, Filters second) {
        if (second.isEmpty()) {
            return first;
        }
        return new Filters(
                union(first.of(Facet.TOPIC), second.of(Facet.TOPIC)),
                union(first.of(Facet.LEVEL), second.of(Facet.LEVEL)),
                union(first.of(Facet.TAG), second.of(Facet.TAG)));
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> union = new TreeSet<>(first);
        union.addAll(second);
        return union;
    }
}
