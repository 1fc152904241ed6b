package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.EngineStatus;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Explanation;
import gloss.engine.Hit;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import gloss.engine.SourceState;
import gloss.engine.Suggestion;
import gloss.engine.Vocabulary;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.Completions;
import gloss.engine.rank.Explainer;
import gloss.engine.rank.Likeness;
import gloss.engine.rank.SearchPipeline;
import gloss.engine.rank.WeightedTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/** A pinned snapshot. */
final class OpenSearchSearcher implements Searcher {
    private static final int PAGE = 1_000;

    private final Snapshot snapshot;
    private final Runnable unpin;
    private final AtomicBoolean closed = new AtomicBoolean();

    OpenSearchSearcher(Snapshot snapshot, Runnable unpin) {
        this.snapshot = snapshot;
        this.unpin = unpin;
    }

    private Snapshot open() {
        if (closed.get()) {
            throw new IllegalStateException("the searcher is closed");
        }
        return snapshot;
    }

    /** A pipeline that has all it needs to understand {@code text}. */
    private SearchPipeline pipeline(String text, boolean literal) {
        Foresight.prepare(open(), text, literal);
        return new SearchPipeline(
                new ClusterCandidates(snapshot),
                snapshot.planner(snapshot.terms()),
                snapshot.data().generation());
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return request.syntax() == SearchRequest.Syntax.FREE
                ? pipeline(request.text(), request.literal()).search(request)
                : new SyntaxSearch(open(), pipeline("", true)).search(request);
    }

    @Override
    public Optional<Entry> get(EntryId id) {
        Object query =
                open().reads()
                        .seen(
                                List.of(
                                        Queries.any(
                                                List.of(
                                                        Queries.term(Fields.SLUG, id.slug()),
                                                        Queries.term(
                                                                Fields.FORMERLY, id.slug())))));
        JsonNode hits =
                snapshot.reads()
                        .search(
                                Map.of(
                                        "size",
                                        10,
                                        "track_total_hits",
                                        false,
                                        "_source",
                                        List.of(Fields.SLUG, Fields.SUMMARY, Fields.PAGE),
                                        "query",
                                        query,
                                        "sort",
                                        List.of(Map.of(Fields.SLUG, "asc"))))
                        .path("hits")
                        .path("hits");
        JsonNode best = hits.path(0);
        for (JsonNode hit : hits) {
            if (hit.path("_source").path(Fields.SLUG).asText().equals(id.slug())) {
                best = hit;
            }
        }
        return best.isMissingNode()
                ? Optional.empty()
                : Optional.of(EntryDocuments.entry(best.path("_source")));
    }

    private Optional<AnalyzedEntry> analyzed(EntryId id) {
        JsonNode hit =
                open().reads()
                        .search(
                                Map.of(
                                        "size",
                                        1,
                                        "track_total_hits",
                                        false,
                                        "_source",
                                        false,
                                        "query",
                                        snapshot.reads()
                                                .seen(
                                                        List.of(
                                                                Queries.term(
                                                                        Fields.SLUG, id.slug())))))
                        .path("hits")
                        .path("hits")
                        .path(0);
        return hit.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        snapshot.entries(List.of(hit.path("_id").asText())).getFirst().entry());
    }

    @Override
    public Explanation explain(SearchRequest request, EntryId id) {
        return analyzed(id)
                .map(entry ->
                        new Explainer(pipeline(request.text(), request.literal()))
                                .explain(request, entry))
                .orElseGet(() -> Explainer.missing(id));
    }

    @Override
    public List<Hit> similar(EntryId id, int limit) {
        return analyzed(id)
                .map(entry -> {
                    snapshot.terms()
                            .fetch(
                                    WeightedTerms.of(entry.summary()).weights().keySet().stream()
                                            .filter(term -> !term.endsWith("*"))
                                            .toList());
                    return new Likeness(new ClusterCandidates(snapshot), snapshot.terms())
                            .to(entry.summary(), limit);
                })
                .orElse(List.of());
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return new Completions(pipeline(typed, false)).of(typed, limit);
    }

    @Override
    public List<Hit> browse(String topic) {
        return pipeline("", true).browse(topic);
    }

    @Override
    public Iterable<SourceState> sources() {
        List<SourceState> sources = new ArrayList<>();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", PAGE);
        body.put("track_total_hits", false);
        body.put("_source", List.of(Fields.SLUG, Fields.SOURCE));
        body.put("query", open().reads().seen(List.of()));
        body.put("sort", List.of(Map.of(Fields.SLUG, "asc")));
        while (true) {
            JsonNode hits = snapshot.reads().search(body).path("hits").path("hits");
            hits.forEach(hit -> sources.add(EntryDocuments.source(hit.path("_source"))));
            if (hits.size() < PAGE) {
                return sources;
            }
            body.put("search_after", List.of(sources.getLast().id().slug()));
        }
    }

    @Override
    public Vocabulary vocabulary() {
        return open().data().vocabulary();
    }

    @Override
    public EngineStatus status() {
        GenerationData data = open().data();
        Set<String> present = new TreeSet<>(snapshot.topics());
        List<String> topics = new ArrayList<>();
        for (Vocabulary.Topic topic : data.vocabulary().topics()) {
            if (present.remove(topic.value())) {
                topics.add(topic.value());
            }
        }
        topics.addAll(present);
        return new EngineStatus(
                "opensearch",
                data.generation(),
                snapshot.terms().entries(),
                data.report(),
                topics,
                !data.fingerprint().equals(Fields.fingerprint()));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            unpin.run();
        }
    }
}
