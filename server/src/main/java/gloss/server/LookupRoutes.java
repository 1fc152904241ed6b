package gloss.server;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.Entry;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.server.lookup.ContextLookup;
import gloss.server.lookup.Lookup;
import gloss.server.lookup.Position;
import gloss.server.lookup.Renderer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One question, one answer: {@code /api/lookup}. */
final class LookupRoutes {
    private final SearchEngine engine;
    private final Json json;
    private final Renderers renderers;

    LookupRoutes(SearchEngine engine, Json json, Renderers renderers) {
        this.engine = engine;
        this.json = json;
        this.renderers = renderers;
    }

    void register(RoutesConfig routes) {
        HeadAndGet.route(routes, "/api/lookup", this::lookup);
        routes.post("/api/lookup", this::context);
    }

    private void lookup(Context ctx) {
        Sending.varies(ctx, "Accept");
        String question = SearchParameters.query(ctx);
        if (question.isBlank()) {
            throw ProblemException.badRequest("say with q what to look up");
        }
        Format format = Format.of(ctx);
        Renderer renderer = renderers.of(ctx, format);
        try (Searcher searcher = engine.searcher()) {
            Lookup lookup = Lookup.of(searcher, question, 1);
            Optional<Entry> answer = lookup.answer();
            if (answer.isPresent()) {
                byte[] body =
                        renderer == null
                                ? json.write(LookupReply.of(lookup, answer.get()))
                                : Sending.bytes(renderer.answer(lookup, answer.get()));
                Sending.tagged(ctx, format.contentType(), body);
            } else if (renderer == null) {
                throw ProblemException.notFound("nothing really matches")
                        .with("near", lookup.near());
            } else {
                ctx.status(404);
                Sending.fresh(ctx, format.contentType(), Sending.bytes(renderer.nothing(lookup)));
            }
        }
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
                    error != null ? lookup.error(error) : lookup.code(code + "", cursor(body));
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
