package gloss.server;

import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.engine.Suggestion;
import gloss.server.html.Escaping;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** What a browser needs to search here from its address bar. */
final class SuggestRoutes {
    private static final int MAX_SUGGESTIONS = 20;

    private final SearchEngine engine;
    private final Json json;
    private final Supplier<String> base;
    private final ReplyCache replies;

    private record Request(String typed, int limit) {}

    SuggestRoutes(SearchEngine engine, Json json, Supplier<String> base, ReplyCache replies) {
        this.engine = engine;
        this.json = json;
        this.base = base;
        this.replies = replies;
    }

    void register(RoutesConfig routes) {
        HeadAndGet.route(routes, "/api/suggest", this::suggest);
        HeadAndGet.route(routes, "/opensearch.xml", this::description);
    }

    private void suggest(Context ctx) {
        String typed = SearchParameters.query(ctx);
        int limit = SearchParameters.number(ctx, "limit", 8);
        if (limit < 1 || limit > MAX_SUGGESTIONS) {
            throw ProblemException.badRequest(
                    "limit must be from 1 to " + MAX_SUGGESTIONS + ", got " + limit);
        }
        try (Searcher searcher = engine.searcher()) {
            ReplyCache.Key key =
                    new ReplyCache.Key(
                            new Request(typed, limit), searcher.status().generation().number());
            ReplyCache.Reply reply = replies.get(key);
            if (reply == null) {
                reply = new ReplyCache.Reply(suggestions(searcher, typed, limit), true);
                replies.put(key, reply);
            }
            Sending.fresh(ctx, "application/x-suggestions+json; charset=utf-8", reply.body());
        }
    }

    private byte[] suggestions(Searcher searcher, String typed, int limit) {
        List<Suggestion> found = typed.isBlank() ? List.of() : searcher.suggest(typed, limit);
        return json.write(
                List.of(
                        typed,
                        found.stream().map(Suggestion::text).toList(),
                        found.stream().map(Suggestion::title).toList(),
                        found.stream().map(s -> base.get() + "/e/" + s.id()).toList()));
    }

    private void description(Context ctx) {
        String xml =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"
                    xmlns:moz="http://www.mozilla.org/2006/browser/search/">
                  <ShortName>Gloss</ShortName>
                  <Description>Python concepts</Description>
                  <InputEncoding>UTF-8</InputEncoding>
                  <Url type="text/html" template="%1$s/?q={searchTerms}"/>
                  <Url type="application/x-suggestions+json" template="%1$s/api/suggest?q={searchTerms}"/>
                  <Url type="application/opensearchdescription+xml" rel="self" template="%1$s/opensearch.xml"/>
                  <moz:SearchForm>%1$s/</moz:SearchForm>
                </OpenSearchDescription>
                """
                        .formatted(Escaping.html(base.get()));
        Sending.tagged(ctx, "application/opensearchdescription+xml; charset=utf-8", xml);
    }
}
