package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.Filters;
import gloss.engine.SearchResult;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.Candidate;
import gloss.engine.rank.CandidateSource;
import gloss.engine.rank.Candidates;
import gloss.engine.text.QueryPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds candidates in one snapshot. Safe for use by many threads. */
final class ClusterCandidates implements CandidateSource {
    private static final List<Facet> FACETS = Arrays.asList(Facet.values());

    /** So many are ranked by their exact score; the cluster's will do for what comes after. */
    private static final int RANKED = 100;

    private final Snapshot snapshot;

    ClusterCandidates(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private record Found(AnalyzedEntry entry, double score) implements Candidate {}

    @Override
    public Candidates find(Wanted wanted) {
        QueryPlan plan = wanted.plan();
        PlanQuery query = new PlanQuery(plan);
        List<Object> filters = new ArrayList<>();
        filters.add(query.filter(wanted.minimum()));
        plan.phrases().forEach(phrase -> filters.add(Queries.phrase(phrase)));
        List<Object> not = plan.exclusions().stream().<Object>map(Queries::phrase).toList();
        Map<String, Object> all =
                Map.of("bool", Map.of("filter", filters, "must_not", not, "should", query.score()));
        ExactScore score = new ExactScore(plan, snapshot.averageLength());
        return collect(all, wanted.filters(), wanted.facets(), wanted.limit(), score);
    }

    @Override
    public Candidates browse(Filters filters, boolean facets, int limit) {
        return collect(Queries.constant(Queries.EVERYTHING, 1), filters, facets, limit);
    }

    @Override
    public double bestCoverage(QueryPlan plan) {
        PlanQuery query = new PlanQuery(plan);
        JsonNode best =
                snapshot.reads()
                        .search(
                                Map.of(
                                        "size",
                                        1,
                                        "track_total_hits",
                                        false,
                                        "_source",
                                        false,
                                        "query",
                                        Map.of(
                                                "bool",
                                                Map.of(
                                                        "must",
                                                        query.coverage(),
                                                        "filter",
                                                        snapshot.reads().seen(List.of())))))
                        .path("hits")
                        .path("hits")
                        .path(0);
        List<String> names = new ArrayList<>();
        best.path("matched_queries").forEach(name -> names.add(name.asText()));
        return query.weight(names);
    }

    /** Hits of a query that scores, by score and then by slug. */
    Candidates collect(Map<String, Object> query, Filters filters, boolean facets, int limit) {
        return collect(query, filters, facets, limit, null);
    }

    private Candidates collect(
            Map<String, Object> query,
            Filters filters,
            boolean facets,
            int limit,
            @Nullable ExactScore score) {
        List<Object> selected = Queries.filters(filters, FACETS);
        Object narrow = snapshot.reads().seen(facets ? List.of() : selected);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", limit);
        body.put("_source", false);
        body.put("track_total_hits", true);
        body.put("query", Map.of("bool", Map.of("must", query, "filter", narrow)));
        body.put("sort", List.of(Map.of("_score", "desc"), Map.of(Fields.SLUG, "asc")));
        if (facets) {
            body.put("aggs", FacetCounting.aggregations(filters));
            if (!selected.isEmpty()) {
                body.put("post_filter", Queries.all(selected));
            }
        }
        JsonNode answer = snapshot.reads().search(body);
        return new Candidates(
                candidates(answer.path("hits").path("hits"), score),
                SearchResult.Total.exactly(
                        answer.path("hits").path("total").path("value").asLong()),
                facets ? counts(answer, filters) : Map.of());
    }

    private Map<Facet, List<FacetCount>> counts(JsonNode answer, Filters filters) {
        return FacetCounting.counts(
                answer.path("aggregations"), filters, snapshot.data().vocabulary());
    }

    private List<Candidate> candidates(JsonNode hits, @Nullable ExactScore score) {
        List<String> names = new ArrayList<>();
        hits.forEach(hit -> names.add(hit.path("_id").asText()));
        List<Snapshot.Analyzed> entries = snapshot.entries(names);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Snapshot.Analyzed entry = entries.get(i);
            double value =
                    score != null && i < RANKED
                            ? score.of(entry.terms())
                            : hits.path(i).path("_score").asDouble();
            candidates.add(new Found(entry.entry(), value));
        }
        return candidates;
    }
}
