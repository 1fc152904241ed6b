package gloss.server;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.server.lookup.Renderer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Whole entries: {@code /api/entries/{slug}}. */
final class EntryRoutes {
    private final SearchEngine engine;
    private final Json json;
    private final Renderers renderers;

    EntryRoutes(SearchEngine engine, Json json, Renderers renderers) {
        this.engine = engine;
        this.json = json;
        this.renderers = renderers;
    }

    void register(RoutesConfig routes) {
        HeadAndGet.route(routes, "/api/entries/{slug}", this::entry);
    }

    private void entry(Context ctx) {
        Sending.varies(ctx, "Accept");
        Format format = Format.of(ctx);
        Renderer renderer = renderers.of(ctx, format);
        String slug = ctx.pathParam("slug");
        try (Searcher searcher = engine.searcher()) {
            Entry entry = find(searcher, slug);
            if (!entry.id().slug().equals(slug)) {
                String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
                Sending.redirect(
                        ctx, "/api/entries/" + entry.id() + query, HttpStatus.MOVED_PERMANENTLY);
                return;
            }
            byte[] body =
                    renderer == null
                            ? json.write(EntryReply.of(entry))
                            : Sending.bytes(renderer.entry(entry));
            Sending.tagged(ctx, format.contentType(), body);
        }
    }

    /** The entry of a slug, or of one that an entry used to have. */
    static Entry find(Searcher searcher, String slug) {
        if (!EntryId.isValid(slug)) {
            throw ProblemException.notFound(
                    "a slug is lower-case words joined by hyphens, such as list-vs-tuple");
        }
        return searcher.get(new EntryId(slug))
                .orElseThrow(() -> ProblemException.notFound("there is no entry \"" + slug + "\""));
    }
}
