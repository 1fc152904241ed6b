package gloss.server;

import gloss.engine.EngineStatus;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Search, entries and status as JSON. */
final class ApiRoutes {
    private final SearchEngine engine;
    private final Json json;

    ApiRoutes(SearchEngine engine, Json json) {
        this.engine = engine;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        HeadAndGet.route(routes, "/api/search", this::search);
        HeadAndGet.route(routes, "/api/entries/{slug}", this::entry);
        HeadAndGet.route(routes, "/api/status", this::status);
        routes.get("/healthz", ctx -> ctx.contentType("application/json").result("{\"ok\":true}"));
        HeadAndGet.route(routes, "/readyz", this::ready);
    }

    private void search(Context ctx) {
        try (Searcher searcher = engine.searcher()) {
            SearchRequest request = SearchParameters.read(ctx, searcher.status());
            boolean explain = SearchParameters.flag(ctx, "explain", false);
            SearchResult result = searcher.search(request);
            send(
                    ctx,
                    SearchReply.of(
                            result, hit -> explain ? searcher.explain(request, hit.id()) : null));
        }
    }

    private void entry(Context ctx) {
        try (Searcher searcher = engine.searcher()) {
            Entry entry = find(searcher, ctx.pathParam("slug"));
            ctx.header("ETag", "\"" + entry.source().hash().replace(':', '-') + "\"");
            send(ctx, EntryReply.of(entry, searcher.status().generation().number()));
        }
    }

    static Entry find(Searcher searcher, String slug) {
        if (!EntryId.isValid(slug)) {
            throw ProblemException.notFound(
                    "a slug is lower-case words joined by hyphens, such as list-vs-tuple");
        }
        return searcher.get(new EntryId(slug))
                .orElseThrow(() -> ProblemException.notFound("there is no entry \"" + slug + "\""));
    }

    private void status(Context ctx) {
        try (Searcher searcher = engine.searcher()) {
            EngineStatus status = searcher.status();
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("generation", status.generation().number());
            body.put("entries", status.entries());
            body.put("engine", status.engine());
            body.put("lastReindex", ReportReply.of(status.lastReindex()));
            send(ctx, body);
        }
    }

    /** Ready means: a complete index is open. */
    private void ready(Context ctx) {
        try (Searcher searcher = engine.searcher()) {
            boolean ready = searcher.status().generation().number() > 0;
            if (!ready) {
                throw new ProblemException(503, "Not ready", "the first index is being built");
            }
            send(ctx, Map.of("ready", true));
        }
    }

    private void send(Context ctx, Object body) {
        ctx.contentType("application/json; charset=utf-8");
        ctx.header("Cache-Control", "no-cache");
        ctx.result(json.write(body));
    }
}
