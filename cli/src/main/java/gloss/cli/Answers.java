package gloss.cli;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.SearchRequest;
import java.util.List;

/** Who answers queries: a running server, or the index itself. Both give the same JSON. */
interface Answers extends AutoCloseable {
    /** As {@code /api/search}. */
    JsonNode search(SearchRequest request);

    /** As {@code /api/explain}. */
    JsonNode explain(String query, String slug);

    /** As {@code /api/lookup}, or, with {@code full}, as {@code /api/entries} of the answer. */
    Answer lookup(String query, View view);

    /**
     * @param format json, md, text or html
     * @param full whether the whole entry is wanted
     */
    record View(String format, boolean full, Terminal terminal) {
        static final List<String> FORMATS = List.of("json", "md", "text", "html");
    }

    /**
     * @param found false if nothing really matches; {@code body} says what comes near
     */
    record Answer(boolean found, String body) {}

    @Override
    void close();
}
