package gloss.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import gloss.engine.Explanation;
import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.Hit;
import gloss.engine.Interpretation;
import gloss.engine.SearchResult;
import gloss.engine.Source;
import gloss.server.html.Escaping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code /api/search}. */
record SearchReply(
        Query query,
        Total total,
        boolean weak,
        List<HitReply> hits,
        Map<String, List<FacetCount>> facets,
        double tookMs,
        long generation) {

    record Query(
            String text,
            Map<String, String> corrected,
            Map<String, List<String>> expanded,
            List<String> dropped,
            boolean literal) {
        static Query of(Interpretation read) {
            return new Query(
                    read.text(), read.corrected(), read.expanded(), read.dropped(), read.literal());
        }
    }

    record Total(long value, String relation) {}

    record Highlight(String title, List<String> snippets) {}

    record SourceReply(String path, int line, String hash) {
        static SourceReply of(Source source) {
            return new SourceReply(source.path(), 1, source.hash());
        }
    }

    record ExplanationReply(int rank, double score, List<String> lines) {}

    record HitReply(
            String id,
            String title,
            String topic,
            String level,
            List<String> tags,
            String url,
            double score,
            Highlight highlight,
            SourceReply source,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationReply explanation) {

        static HitReply of(Hit hit, @Nullable Explanation explanation) {
            return new HitReply(
                    hit.id().slug(),
                    hit.title().text().plain(),
                    hit.topic(),
                    hit.level().value(),
                    hit.tags(),
                    "/e/" + hit.id(),
                    rounded(hit.score()),
                    new Highlight(
                            Escaping.marked(hit.title()),
                            hit.snippets().stream().map(Escaping::marked).toList()),
                    SourceReply.of(hit.source()),
                    explanation == null
                            ? null
                            : new ExplanationReply(
                                    explanation.rank(),
                                    rounded(explanation.score()),
                                    explanation.lines()));
        }
    }

    /**
     * @param explain gives a hit's explanation, or null where none was asked for
     */
    static SearchReply of(SearchResult result, Function<Hit, @Nullable Explanation> explain) {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<FacetCount> counts = result.facets().get(facet);
            if (counts != null) {
                facets.put(facet.value(), counts);
            }
        }
        return new SearchReply(
                Query.of(result.query()),
                new Total(
                        result.total().value(),
                        result.total().relation() == SearchResult.Total.Relation.EXACT
                                ? "eq"
                                : "gte"),
                result.weak(),
                result.hits().stream().map(hit -> HitReply.of(hit, explain.apply(hit))).toList(),
                facets,
                Math.round(result.tookNanos() / 10_000.0) / 100.0,
                result.generation().number());
    }

    static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
