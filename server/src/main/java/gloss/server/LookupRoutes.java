package gloss.server;

import gloss.engine.Entry;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.server.lookup.Lookup;
import gloss.server.lookup.Renderer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

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
                throw nothing(lookup);
            } else {
                ctx.status(404);
                Sending.fresh(ctx, format.contentType(), Sending.bytes(renderer.nothing(lookup)));
            }
        }
    }

    static ProblemException nothing(Lookup lookup) {
        return ProblemException.notFound("nothing really matches").with("near", lookup.near());
    }
}
