package gloss.engine.rank;

import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.Filters;
import gloss.engine.Generation;
import gloss.engine.Hit;
import gloss.engine.Interpretation;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.text.PlanTerms;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.QueryPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * One search, the same for every engine: understand, find, rank, show. Safe for use by many threads
 * if the source is.
 */
public final class SearchPipeline {
    /** So many candidates are ranked by all that is known of them; the rest keep their order. */
    private static final int RANKED = 50;

    /** So many of them also by how their passages read. */
    private static final int READ = 20;

    /** A hit matches content words worth more than this share of the query. */
    private static final double SHARE = 0.5;

    /** When nothing is a hit, entries are shown that match almost as much as the closest one. */
    private static final double CLOSE = 0.8;

    private final CandidateSource source;
    private final QueryPlanner planner;
    private final Generation generation;

    public SearchPipeline(CandidateSource source, QueryPlanner planner, Generation generation) {
        this.source = source;
        this.planner = planner;
        this.generation = generation;
    }

    /**
     * An entry and its final score.
     *
     * @param indexed the terms of the plan by which the index found it, or any
     */
    public record Ranked(AnalyzedEntry entry, double score, long indexed) {
        public Ranked(AnalyzedEntry entry, double score) {
            this(entry, score, PlanTerms.ANY);
        }

        /** The best first; equals by their titles. */
        static int compare(Ranked one, Ranked other) {
            int byScore = Double.compare(other.score, one.score);
            return byScore != 0 ? byScore : compareTitles(one, other);
        }

        static int compareTitles(Ranked one, Ranked other) {
            AnalyzedEntry.Summary first = one.entry.summary();
            AnalyzedEntry.Summary second = other.entry.summary();
            int byTitle = first.title().plain().compareTo(second.title().plain());
            return byTitle != 0 ? byTitle : first.id().compareTo(second.id());
        }
    }

    /**
     * Hits in order, before they are highlighted.
     *
     * @param read how the query was understood, and what of it no hit matches
     * @param weak whether nothing really matches
     */
    public record Found(
            QueryPlan plan,
            Interpretation read,
            List<Ranked> ranked,
            SearchResult.Total total,
            Map<Facet, List<FacetCount>> facets,
            boolean weak) {
        public Found {
            ranked = List.copyOf(ranked);
        }
    }

    public SearchResult search(SearchRequest request) {
        long started = System.nanoTime();
        return result(request, find(request), started);
    }

    /** Highlights one page of what was found. */
    public SearchResult result(SearchRequest request, Found found, long started) {
        return new SearchResult(
                found.read(),
                found.total(),
                found.weak(),
                hits(found.plan(), page(found.ranked(), request)),
                found.facets(),
                System.nanoTime() - started,
                generation);
    }

    /** All hits that ranking and the request's page need. */
    public Found find(SearchRequest request) {
        int shown = Math.max(1, request.from() + request.size());
        Matches matches = matches(request, Math.max(RANKED, shown));
        QueryPlan plan = matches.plan();
        List<Candidate> hits = matches.candidates().bestFirst();
        List<Ranked> ranked = rank(plan, hits);
        read(plan, ranked.subList(0, Math.min(READ, ranked.size())), shown);
        return new Found(
                plan,
                Dropped.from(plan, hits),
                ranked,
                matches.candidates().total(),
                matches.candidates().facets(),
                matches.nothing() || isWeak(plan, ranked));
    }

    /** The hits whose titles and aliases ask the most like the request, up to a number of them. */
    List<Ranked> nearest(SearchRequest request, int number) {
        Matches matches = matches(request, number);
        return rank(matches.plan(), matches.candidates().bestFirst());
    }

    /**
     * @param nothing whether there is no hit, so that the candidates are what comes closest
     */
    private record Matches(QueryPlan plan, Candidates candidates, boolean nothing) {}

    private Matches matches(SearchRequest request, int limit) {
        QueryPlan plan = planner.plan(request.text(), request.literal());
        Filters filters = request.filters().and(plan.filters());
        if (plan.isEmpty()) {
            boolean browsing = !filters.isEmpty() && plan.exclusions().isEmpty();
            Candidates all =
                    browsing
                            ? source.browse(filters, request.facets(), limit)
                            : new Candidates(List.of(), SearchResult.Total.exactly(0), Map.of());
            return new Matches(plan, all, !browsing && !plan.interpretation().text().isBlank());
        }
        double minimum = plan.contentWeight() * SHARE;
        Candidates hits = find(plan, minimum, filters, request.facets(), limit);
        if (hits.total().value() > 0) {
            return new Matches(plan, hits, false);
        }
        double best = source.bestCoverage(plan);
        if (best > minimum || best == 0) {
            return new Matches(plan, hits, best == 0);
        }
        Candidates close = find(plan, best * CLOSE, filters, request.facets(), limit);
        return new Matches(plan, close, true);
    }

    private Candidates find(
            QueryPlan plan, double minimum, Filters filters, boolean facets, int limit) {
        return source.find(new CandidateSource.Wanted(plan, minimum, filters, facets, limit));
    }

    private static boolean isWeak(QueryPlan plan, List<Ranked> ranked) {
        return !plan.isEmpty()
                && !ranked.isEmpty()
                && Confidence.isWeak(plan, ranked.getFirst().entry(), ranked.getFirst().score());
    }

    private static List<Ranked> rank(QueryPlan plan, List<Candidate> candidates) {
        List<Ranked> ranked = new ArrayList<>(candidates.size());
        Ranker ranker = new Ranker(plan);
        int window = Math.min(RANKED, candidates.size());
        for (Candidate candidate : candidates.subList(0, window)) {
            AnalyzedEntry entry = candidate.entry();
            long indexed = candidate.terms();
            double score = ranker.score(entry, candidate.score(), candidate.matched(plan), indexed);
            ranked.add(new Ranked(entry, score, indexed));
        }
        ranked.sort(Ranked::compare);
        double last = ranked.isEmpty() ? 0 : ranked.getLast().score();
        for (Candidate candidate : candidates.subList(window, candidates.size())) {
            double score = Math.min(last, ranker.base(candidate.score()));
            ranked.add(new Ranked(candidate.entry(), score, candidate.terms()));
        }
        return ranked;
    }

    /**
     * Ranks the first ones also by how their passages read. Nobody loses by it, so that these stay
     * before all others. Who can't get among the first {@code shown} even by the most that reading
     * may add isn't read, and stays behind them.
     */
    private static void read(QueryPlan plan, List<Ranked> first, int shown) {
        Proximity proximity = new Proximity(plan);
        PriorityQueue<Double> best = new PriorityQueue<>();
        for (int i = 0; i < first.size(); i++) {
            Ranked hit = first.get(i);
            Double last = best.peek();
            if (best.size() == shown && last != null && hit.score() + Proximity.MOST < last) {
                break;
            }
            double score = hit.score() + proximity.score(hit.entry(), hit.indexed());
            first.set(i, new Ranked(hit.entry(), score, hit.indexed()));
            best.add(score);
            if (best.size() > shown) {
                best.poll();
            }
        }
        first.sort(Ranked::compare);
    }

    private static List<Ranked> page(List<Ranked> ranked, SearchRequest request) {
        int from = Math.min(request.from(), ranked.size());
        return ranked.subList(from, Math.min(from + request.size(), ranked.size()));
    }

    /** The entries of a topic, by title, without highlights. */
    public List<Hit> browse(String topic) {
        QueryPlan nothing = planner.plan("", true);
        Candidates all = source.browse(Filters.topic(topic), false, SearchRequest.MAX_WINDOW);
        List<Ranked> entries = new ArrayList<>();
        for (Candidate candidate : all.bestFirst()) {
            entries.add(new Ranked(candidate.entry(), 0));
        }
        entries.sort(Ranked::compareTitles);
        return hits(nothing, entries);
    }

    /** Turns entries into hits, highlighted by {@code plan}. */
    public static List<Hit> hits(QueryPlan plan, List<Ranked> ranked) {
        Highlighter highlighter = new Highlighter(plan);
        List<Hit> hits = new ArrayList<>(ranked.size());
        for (Ranked hit : ranked) {
            AnalyzedEntry.Summary summary = hit.entry().summary();
            hits.add(
                    new Hit(
                            summary.id(),
                            highlighter.title(hit.entry(), hit.indexed()),
                            summary.topic(),
                            summary.level(),
                            summary.tags(),
                            hit.score(),
                            highlighter.snippets(hit.entry(), hit.indexed()),
                            summary.source()));
        }
        return hits;
    }
}
