package gloss.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import gloss.engine.Explanation;
import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.Hit;
import gloss.engine.Interpretation;
import gloss.engine.SearchResult;
import gloss.engine.Source;
import gloss.server.html.Escaping;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@code /api/search}. It writes itself, for with a hundred facet values a reply is
 * long and looking for what to write would take longer than writing it.
 */
record SearchReply(
        Query query,
        Total total,
        boolean weak,
        List<HitReply> hits,
        Map<String, List<FacetCount>> facets,
        double tookMs,
        long generation)
        implements JsonSerializable {

    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject(this);
        out.writePOJOField("query", query);
        out.writePOJOField("total", total);
        out.writeBooleanField("weak", weak);
        out.writeArrayFieldStart("hits");
        for (HitReply hit : hits) {
            hit.write(out);
        }
        out.writeEndArray();
        out.writeObjectFieldStart("facets");
        for (Map.Entry<String, List<FacetCount>> facet : facets.entrySet()) {
            out.writeArrayFieldStart(facet.getKey());
            for (FacetCount count : facet.getValue()) {
                out.writeStartObject();
                out.writeStringField("value", count.value());
                out.writeStringField("label", count.label());
                out.writeNumberField("count", count.count());
                out.writeBooleanField("selected", count.selected());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeNumberField("tookMs", tookMs);
        out.writeNumberField("generation", generation);
        out.writeEndObject();
    }

    @Override
    public void serializeWithType(
            JsonGenerator out, SerializerProvider provider, TypeSerializer type) {
        throw new UnsupportedOperationException("replies have no type of their own");
    }

    private static void write(JsonGenerator out, String field, List<String> values)
            throws IOException {
        out.writeArrayFieldStart(field);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

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
            @Nullable ExplanationReply explanation) {

        void write(JsonGenerator out) throws IOException {
            out.writeStartObject();
            out.writeStringField("id", id);
            out.writeStringField("title", title);
            out.writeStringField("topic", topic);
            out.writeStringField("level", level);
            SearchReply.write(out, "tags", tags);
            out.writeStringField("url", url);
            out.writeNumberField("score", score);
            out.writeObjectFieldStart("highlight");
            out.writeStringField("title", highlight.title());
            SearchReply.write(out, "snippets", highlight.snippets());
            out.writeEndObject();
            out.writeObjectFieldStart("source");
            out.writeStringField("path", source.path());
            out.writeNumberField("line", source.line());
            out.writeStringField("hash", source.hash());
            out.writeEndObject();
            if (explanation != null) {
                out.writePOJOField("explanation", explanation);
            }
            out.writeEndObject();
        }

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
