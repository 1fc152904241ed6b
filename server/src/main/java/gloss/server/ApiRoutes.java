package gloss.server;

import gloss.engine.EngineStatus;
import gloss.engine.EntryId;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Search and status as JSON. */
final class ApiRoutes {
    private final SearchEngine engine;
    private final Json json;

    private final ReplyCache replies;
    private final Questions questions;

    ApiRoutes(SearchEngine engine, Json json, ReplyCache replies, Questions questions) {
        this.engine = engine;
        this.json = json;
        this.replies = replies;
        this.questions = questions;
    }

    void register(RoutesConfig routes) {
        HeadAndGet.route(routes, "/api/search", this::search);
        HeadAndGet.route(routes, "/api/explain", this::explain);
        HeadAndGet.route(routes, "/api/status", this::status);
        HeadAndGet.route(
                routes,
                "/healthz",
                ctx -> ctx.contentType("application/json").result("{\"ok\":true}"));
        HeadAndGet.route(routes, "/readyz", this::ready);
    }

    private void search(Context ctx) {
        try (Searcher searcher = engine.searcher()) {
            EngineStatus status = searcher.status();
            SearchRequest request = SearchParameters.read(ctx, status);
            if (SearchParameters.flag(ctx, "explain", false)) {
                SearchResult result = searcher.search(request);
                send(ctx, SearchReply.of(result, hit -> searcher.explain(request, hit.id())));
                return;
            }
            ReplyCache.Key key = new ReplyCache.Key(request, status.generation().number());
            ReplyCache.Reply reply = replies.get(key);
            if (reply == null) {
                SearchResult result = searcher.search(request);
                byte[] body = json.write(SearchReply.of(result, hit -> null));
                reply = new ReplyCache.Reply(body, Questions.isGood(result));
                replies.put(key, reply);
            } else {
                questions.asked(request, reply.good());
            }
            Sending.fresh(ctx, Format.JSON.contentType(), reply.body());
        }
    }

    private void explain(Context ctx) {
        String slug = ctx.queryParam("slug");
        if (slug == null) {
            throw ProblemException.badRequest("say with slug which entry to explain");
        }
        try (Searcher searcher = engine.searcher()) {
            EntryId id = EntryRoutes.find(searcher, slug).id();
            SearchRequest request = SearchRequest.of(SearchParameters.query(ctx));
            Sending.fresh(
                    ctx,
                    Format.JSON.contentType(),
                    new DirectAnswers(searcher).explain(request, id));
        }
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
        Sending.fresh(ctx, Format.JSON.contentType(), json.write(body));
    }
}
