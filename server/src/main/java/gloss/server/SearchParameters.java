package gloss.server;

import gloss.engine.EngineStatus;
import gloss.engine.Filters;
import gloss.engine.Level;
import gloss.engine.SearchRequest;
import io.javalin.config.Key;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads and checks the parameters of a search. */
final class SearchParameters {
    static final Key<Limits> LIMITS = new Key<>("gloss-limits");

    private SearchParameters() {}

    static SearchRequest read(Context ctx, EngineStatus status) {
        int from = number(ctx, "from", 0);
        int size = number(ctx, "size", 10);
        if (from < 0) {
            throw ProblemException.badRequest("from must be 0 or more, got " + from);
        }
        if (size < 0 || size > SearchRequest.MAX_SIZE) {
            throw ProblemException.badRequest(
                    "size must be from 0 to " + SearchRequest.MAX_SIZE + ", got " + size);
        }
        if ((long) from + size > SearchRequest.MAX_WINDOW) {
            throw ProblemException.badRequest(
                    "from + size must be at most "
                            + SearchRequest.MAX_WINDOW
                            + "; narrow the search instead of paging so far");
        }
        return new SearchRequest(
                query(ctx),
                filters(ctx, status),
                from,
                size,
                flag(ctx, "facets", true),
                flag(ctx, "literal", false),
                syntax(ctx));
    }

    static String query(Context ctx) {
        String query = ctx.queryParam("q");
        if (query == null) {
            return "";
        }
        int limit = ctx.appData(LIMITS).query();
        if (query.length() > limit) {
            throw ProblemException.badRequest(
                    "q is longer than "
                            + limit
                            + " characters; send code or a traceback to POST /api/lookup");
        }
        return query;
    }

    private static Filters filters(Context ctx, EngineStatus status) {
        Set<String> topics = values(ctx, "topic");
        for (String topic : topics) {
            if (!status.topics().contains(topic)) {
                throw ProblemException.badRequest("unknown topic \"" + topic + "\"")
                        .with("topics", status.topics());
            }
        }
        Set<String> levels = values(ctx, "level");
        for (String level : levels) {
            if (Level.of(level).isEmpty()) {
                throw ProblemException.badRequest("unknown level \"" + level + "\"")
                        .with("levels", Arrays.stream(Level.values()).map(Level::value).toList());
            }
        }
        return new Filters(topics, levels, values(ctx, "tag"));
    }

    private static Set<String> values(Context ctx, String name) {
        Set<String> values = new TreeSet<>();
        for (String value : ctx.queryParams(name)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private static SearchRequest.Syntax syntax(Context ctx) {
        String value = ctx.queryParam("syntax");
        if (value == null || value.isEmpty()) {
            return SearchRequest.Syntax.FREE;
        }
        if (value.equals("lucene")) {
            return SearchRequest.Syntax.LUCENE;
        }
        throw ProblemException.badRequest(
                        "unknown syntax \"" + value + "\"; leave it out or use" + " lucene")
                .with("syntaxes", List.of("", "lucene"));
    }

    static int number(Context ctx, String name, int otherwise) {
        String value = ctx.queryParam(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest(
                    name + " must be a whole number, got \"" + shortened(value) + "\"");
        }
    }

    static boolean flag(Context ctx, String name, boolean otherwise) {
        @Nullable String value = ctx.queryParam(name);
        if (value == null) {
            return otherwise;
        }
        return switch (value) {
            case "true", "1", "" -> true;
            case "false", "0" -> false;
            default ->
                    throw ProblemException.badRequest(
                            name + " must be true or false, got \"" + shortened(value) + "\"");
        };
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
