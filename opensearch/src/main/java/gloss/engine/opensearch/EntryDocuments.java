package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Facet;
import gloss.engine.Passage;
import gloss.engine.Source;
import gloss.engine.SourceState;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.WeightedTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns entries into documents and back: the one place that knows both. */
final class EntryDocuments {
    private static final int LONGEST_WORD = 100;

    private EntryDocuments() {}

    /** What only an entry's page needs. */
    record Page(List<EntryId> seeAlso, List<EntryId> formerly, String html, String markdown) {}

    /** The name of the version of an entry that {@code revision} brings. */
    static String name(EntryId id, long revision) {
        return id.slug() + "@" + revision;
    }

    static Map<String, Object> document(Entry entry, long revision) {
        AnalyzedEntry.Summary summary =
                new AnalyzedEntry.Summary(
                        entry.id(),
                        entry.title(),
                        entry.topic(),
                        entry.level(),
                        entry.tags(),
                        entry.aliases(),
                        entry.passages(),
                        entry.source());
        WeightedTerms terms = WeightedTerms.of(summary);
        List<String> body = new ArrayList<>();
        List<String> code = new ArrayList<>();
        for (Passage passage : entry.passages()) {
            (passage.kind() == Passage.Kind.CODE ? code : body)
                    .add(Encoding.positions(passage.text().plain()));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(Fields.SLUG, entry.id().slug());
        document.put(Fields.FORMERLY, entry.formerly().stream().map(EntryId::slug).toList());
        document.put(Fields.FROM, revision);
        document.put(Fields.TO, List.of());
        document.put(Fields.WEIGHTS, Encoding.weights(terms.weights()));
        document.put(Fields.LENGTH, terms.length());
        document.put(
                Fields.WORDS,
                terms.words().stream()
                        .filter(word -> word.length() <= LONGEST_WORD)
                        .map(Encoding::keyword)
                        .toList());
        document.put("title", Encoding.positions(entry.title().plain()));
        document.put(
                "aliases",
                entry.aliases().stream().map(alias -> Encoding.positions(alias.plain())).toList());
        document.put("body", body);
        document.put("code", code);
        document.put(Fields.of(Facet.TOPIC), Encoding.keyword(entry.topic()));
        document.put(Fields.of(Facet.LEVEL), entry.level().value());
        document.put(Fields.of(Facet.TAG), entry.tags().stream().map(Encoding::keyword).toList());
        document.put(Fields.SUMMARY, Packing.pack(summary));
        document.put(
                Fields.PAGE,
                Packing.pack(
                        new Page(
                                entry.seeAlso(),
                                entry.formerly(),
                                entry.html(),
                                entry.markdown())));
        document.put(Fields.SOURCE, entry.source());
        return document;
    }

    static AnalyzedEntry.Summary summary(JsonNode document) {
        return Packing.unpack(document.path(Fields.SUMMARY).asText(), AnalyzedEntry.Summary.class);
    }

    static SourceState source(JsonNode document) {
        try {
            return new SourceState(
                    new EntryId(document.path(Fields.SLUG).asText()),
                    Json.value(document.path(Fields.SOURCE), Source.class));
        } catch (IOException e) {
            throw new EngineUnavailableException("an entry is stored in an unknown format", e);
        }
    }

    static Entry entry(JsonNode document) {
        AnalyzedEntry.Summary summary = summary(document);
        Page page = Packing.unpack(document.path(Fields.PAGE).asText(), Page.class);
        return new Entry(
                summary.id(),
                summary.title(),
                summary.topic(),
                summary.level(),
                summary.tags(),
                summary.aliases(),
                page.seeAlso(),
                page.formerly(),
                summary.passages(),
                page.html(),
                page.markdown(),
                summary.source());
    }
}
