package gloss.server;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.server.lookup.ContextLookup;
import gloss.server.lookup.Position;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What code or a traceback is about: {@code POST /api/lookup}. */
final class ContextRoutes {
    private final SearchEngine engine;
    private final Json json;

    ContextRoutes(SearchEngine engine, Json json) {
        this.engine = engine;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/lookup", this::context);
    }

    private void context(Context ctx) {
        @Nullable String type = ctx.req().getContentType();
        if (type != null && !type.startsWith("application/json")) {
            throw new ProblemException(
                    415, Problems.reason(415), "send application/json, not " + type);
        }
        JsonNode body = json.read(RequestBody.read(ctx));
        @Nullable String code = text(body, "code");
        @Nullable String error = text(body, "error");
        if ((code == null) == (error == null)) {
            throw ProblemException.badRequest(
                    "send either {\"code\": …, \"line\": …, \"column\": …} or {\"error\": …}");
        }
        try (Searcher searcher = engine.searcher()) {
            ContextLookup lookup = new ContextLookup(searcher);
            Object concepts =
                    code != null
                            ? lookup.code(code, cursor(body))
                            : lookup.error(java.util.Objects.requireNonNull(error));
            long generation = searcher.status().generation().number();
            Sending.fresh(
                    ctx,
                    Format.JSON.contentType(),
                    json.write(Map.of("concepts", concepts, "generation", generation)));
        }
    }

    private static @Nullable String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ProblemException.badRequest(name + " must be a string");
        }
        return value.textValue();
    }

    private static @Nullable Position cursor(JsonNode body) {
        @Nullable Integer line = number(body, "line");
        @Nullable Integer column = number(body, "column");
        if (line == null && column == null) {
            return null;
        }
        if (line == null) {
            throw ProblemException.badRequest("a column needs a line");
        }
        return new Position(line, column == null ? 1 : column);
    }

    private static @Nullable Integer number(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
            throw ProblemException.badRequest(name + " must be a whole number from 1");
        }
        return value.intValue();
    }
}
