package gloss.server.mcp;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Filters;
import gloss.engine.Hit;
import gloss.engine.Level;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.SearchTimeoutException;
import gloss.engine.Searcher;
import gloss.server.lookup.Links;
import gloss.server.lookup.Lookup;
import gloss.server.lookup.MarkdownRenderer;
import gloss.server.lookup.Notes;
import gloss.server.lookup.Renderer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the tools do: arguments in, Markdown out. Wrong arguments are explained, not thrown. */
final class ConceptTools {
    static final String RESOURCE = "gloss://entry/";
    static final int MAX_QUERY = 2000;
    static final int MAX_LIMIT = 20;
    static final int LIMIT = 5;

    private final SearchEngine engine;
    private final Renderer renderer = new MarkdownRenderer(new Links(RESOURCE));

    ConceptTools(SearchEngine engine) {
        this.engine = engine;
    }

    /** What a tool says, and whether it is an excuse. */
    record Reply(String markdown, boolean error) {}

    Reply search(Map<String, Object> arguments) {
        return reply(searcher -> {
            String query = query(arguments);
            String topic = text(arguments, "topic");
            List<String> topics = searcher.status().topics();
            if (topic != null && !topics.contains(topic)) {
                throw new IllegalArgumentException("unknown topic; there are " + topics);
            }
            String level = text(arguments, "level");
            if (level != null && Level.of(level).isEmpty()) {
                throw new IllegalArgumentException(
                        "unknown level; there are "
                                + Arrays.stream(Level.values()).map(Level::value).toList());
            }
            Filters filters =
                    new Filters(
                            topic == null ? Set.of() : Set.of(topic),
                            level == null ? Set.of() : Set.of(level),
                            Set.of());
            return hits(
                    searcher.search(
                            SearchRequest.of(query)
                                    .filters(filters)
                                    .facets(false)
                                    .page(0, limit(arguments))));
        });
    }

    Reply lookup(Map<String, Object> arguments) {
        return reply(searcher -> {
            Lookup lookup = Lookup.of(searcher, query(arguments), 1);
            Optional<Entry> answer = lookup.answer();
            return answer.isPresent()
                    ? renderer.answer(lookup, answer.get())
                    : renderer.nothing(lookup);
        });
    }

    /** The whole entry as Markdown; empty if there is none at this address. */
    Optional<String> read(String uri) {
        String slug = uri.startsWith(RESOURCE) ? uri.substring(RESOURCE.length()) : "";
        if (!EntryId.isValid(slug)) {
            return Optional.empty();
        }
        try (Searcher searcher = engine.searcher()) {
            return searcher.get(new EntryId(slug)).map(renderer::entry);
        }
    }

    private Reply reply(Function<Searcher, String> answer) {
        try (Searcher searcher = engine.searcher()) {
            return new Reply(answer.apply(searcher), false);
        } catch (IllegalArgumentException
                | SearchTimeoutException
                | EngineBusyException
                | EngineUnavailableException e) {
            return new Reply(String.valueOf(e.getMessage()), true);
        }
    }

    private static String hits(SearchResult result) {
        if (result.hits().isEmpty()) {
            return "Nothing matches.\n";
        }
        StringBuilder out = new StringBuilder();
        Notes.of(result.query()).forEach(note -> out.append(line(note)).append("\n\n"));
        if (result.weak()) {
            out.append("Nothing really matches. Closest:\n\n");
        }
        for (Hit hit : result.hits()) {
            out.append("- ").append(line(hit.title().text().plain())).append(" (");
            out.append(hit.topic()).append(", ").append(hit.level().value()).append(") ");
            out.append(RESOURCE).append(hit.id()).append('\n');
            hit.snippets().stream()
                    .limit(1)
                    .forEach(s -> out.append("  ").append(line(s.text().plain())).append('\n'));
        }
        return out.toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String query(Map<String, Object> arguments) {
        String query = text(arguments, "query");
        if (query == null || query.isBlank()) {
            throw new IllegalArgumentException("query must say what to look for");
        }
        if (query.length() > MAX_QUERY) {
            throw new IllegalArgumentException(
                    "query has more than " + MAX_QUERY + " characters; send its main part");
        }
        return query;
    }

    private static @Nullable String text(Map<String, Object> arguments, String name) {
        Object value = arguments.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " must be a string");
    }

    private static int limit(Map<String, Object> arguments) {
        Object value = arguments.get("limit");
        if (value == null) {
            return LIMIT;
        }
        if (value instanceof Integer limit && limit >= 1 && limit <= MAX_LIMIT) {
            return limit;
        }
        throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT);
    }
}
