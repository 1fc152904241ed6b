package gloss.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.server.DirectAnswers;
import gloss.server.lookup.HtmlRenderer;
import gloss.server.lookup.Links;
import gloss.server.lookup.Lookup;
import gloss.server.lookup.MarkdownRenderer;
import gloss.server.lookup.Renderer;
import gloss.server.lookup.TextRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Answers from the index, where no server runs. */
final class IndexAnswers implements Answers {
    private final SearchEngine engine;
    private final Searcher searcher;
    private final DirectAnswers json;

    /** Takes over the engine. */
    IndexAnswers(SearchEngine engine) {
        this.engine = engine;
        this.searcher = engine.searcher();
        this.json = new DirectAnswers(searcher);
        if (searcher.status().generation().number() == 0) {
            close();
            throw new FailedException("there is no index yet; make one with: gloss index");
        }
    }

    @Override
    public JsonNode search(SearchRequest request) {
        List<String> topics = searcher.status().topics();
        for (String topic : request.filters().topics()) {
            if (!topics.contains(topic)) {
                throw new IllegalArgumentException(
                        "unknown topic \"" + topic + "\"; there are " + String.join(", ", topics));
            }
        }
        return parse(json.search(request));
    }

    @Override
    public JsonNode explain(String query, String slug) {
        EntryId id = new EntryId(slug);
        if (searcher.get(id).isEmpty()) {
            throw new IllegalArgumentException("there is no entry \"" + slug + "\"");
        }
        return parse(json.explain(SearchRequest.of(query), id));
    }

    @Override
    public Answer lookup(String query, View view) {
        Lookup lookup = Lookup.of(searcher, query, 1);
        Optional<Entry> answer = lookup.answer();
        if (view.format().equals("json")) {
            byte[] body =
                    answer.isPresent() ? json.lookup(lookup, answer.get()) : json.nothing(lookup);
            return new Answer(answer.isPresent(), new String(body, StandardCharsets.UTF_8));
        }
        Renderer renderer = renderer(view);
        return answer.map(entry ->
                        new Answer(
                                true,
                                view.full()
                                        ? renderer.entry(entry)
                                        : renderer.answer(lookup, entry)))
                .orElseGet(() -> new Answer(false, renderer.nothing(lookup)));
    }

    private static Renderer renderer(View view) {
        return switch (view.format()) {
            case "md" -> new MarkdownRenderer(Links.RELATIVE);
            case "html" -> new HtmlRenderer(Links.RELATIVE);
            default ->
                    new TextRenderer(
                            Links.RELATIVE, view.terminal().style(), view.terminal().width());
        };
    }

    private static JsonNode parse(byte[] body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("our own JSON", e);
        }
    }

    @Override
    public void close() {
        searcher.close();
        engine.close();
    }
}
