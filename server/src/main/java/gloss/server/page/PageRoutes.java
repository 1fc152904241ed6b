package gloss.server.page;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Generation;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.server.html.Html;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The addresses that browsers show. Safe for use by many threads. */
public final class PageRoutes {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final SearchEngine engine;
    private final Assets assets = new Assets();
    private final Layout layout;
    private final Supplier<Optional<Progress>> underway;

    /** Another build may render differently, so that no tag outlives the process. */
    private final String started = Long.toString(Instant.now().toEpochMilli(), 36);

    /**
     * @param publicUrl under which others reach this server; absolute links come only from it
     * @param underway a re-index that takes long, while it runs
     */
    public PageRoutes(
            SearchEngine engine, Optional<URI> publicUrl, Supplier<Optional<Progress>> underway) {
        this.engine = engine;
        this.layout = new Layout(assets, publicUrl);
        this.underway = underway;
    }

    public void register(RoutesConfig routes) {
        route(routes, "/", this::search);
        route(routes, "/e/{slug}", this::entry);
        route(routes, "/t/{topic}", this::topic);
        route(routes, "/assets/{hash}/<name>", this::asset);
        route(routes, "/favicon.ico", ctx -> send(ctx, "favicon.ico", "public, max-age=86400"));
    }

    /** Left to itself, Javalin answers HEAD with an empty 200, also for what isn't there. */
    private static void route(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private void search(Context ctx) {
        try (Searcher searcher = engine.searcher()) {
            if (unchanged(ctx, searcher)) {
                return;
            }
            PageParameters parameters =
                    PageParameters.read(ctx::queryParams, searcher.status().topics());
            View view = new SearchPage(searcher, parameters).view();
            if ("results".equals(ctx.queryParam("fragment"))) {
                send(ctx, view, layout.fragment(view));
            } else {
                show(ctx, searcher, view, parameters.query().text());
            }
        }
    }

    private void entry(Context ctx) {
        String slug = ctx.pathParam("slug");
        String query = Objects.requireNonNullElse(ctx.queryParam("q"), "");
        try (Searcher searcher = engine.searcher()) {
            if (unchanged(ctx, searcher)) {
                return;
            }
            Optional<Entry> entry =
                    EntryId.isValid(slug) ? searcher.get(new EntryId(slug)) : Optional.empty();
            if (entry.isEmpty()) {
                show(
                        ctx,
                        searcher,
                        new MissingPage(searcher, ctx.path(), slug, "entry").view(),
                        "");
            } else if (!entry.get().id().slug().equals(slug)) {
                String more = query.isEmpty() ? "" : "?q=" + PageQuery.encoded(query);
                ctx.redirect("/e/" + entry.get().id() + more, HttpStatus.MOVED_PERMANENTLY);
            } else {
                show(ctx, searcher, new EntryPage(searcher, entry.get(), query).view(), query);
            }
        }
    }

    private void topic(Context ctx) {
        String topic = ctx.pathParam("topic");
        try (Searcher searcher = engine.searcher()) {
            if (unchanged(ctx, searcher)) {
                return;
            }
            boolean known = searcher.status().topics().contains(topic);
            View view =
                    known
                            ? new TopicPage(searcher, topic).view()
                            : new MissingPage(searcher, ctx.path(), topic, "topic").view();
            show(ctx, searcher, view, "");
        }
    }

    private void show(Context ctx, Searcher searcher, View view, String query) {
        send(ctx, view, layout.document(view, query, footer(searcher)));
    }

    private Html footer(Searcher searcher) {
        return Footer.of(searcher.status(), underway.get());
    }

    private static void send(Context ctx, View view, Html html) {
        ctx.status(view.status()).contentType("text/html; charset=utf-8").result(html.toString());
    }

    /**
     * Everything a page shows is of one generation, so that its address and the generation are
     * enough to know whether the browser's copy is good; only what the footer tells an author of
     * updates that were not published comes and goes without one.
     */
    private boolean unchanged(Context ctx, Searcher searcher) {
        Generation generation = searcher.status().generation();
        String tag =
                ETags.weak(
                        started,
                        assets.hash(),
                        Long.toString(generation.number()),
                        generation.published().toString(),
                        footer(searcher).toString(),
                        ctx.path(),
                        Objects.requireNonNullElse(ctx.queryString(), ""));
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", "no-cache");
        ctx.header("Vary", "Accept-Encoding");
        if (ETags.matches(ctx.header("If-None-Match"), tag)) {
            ctx.status(304);
            return true;
        }
        return false;
    }

    /** A page of an older build may still ask under its old address: it gets today's file. */
    private void asset(Context ctx) {
        boolean current = ctx.pathParam("hash").equals(assets.hash());
        send(ctx, ctx.pathParam("name"), current ? FOR_EVER : "no-cache");
    }

    private void send(Context ctx, String name, String caching) {
        Optional<Asset> asset = assets.find(name);
        if (asset.isEmpty()) {
            ctx.status(404).contentType("text/plain").result("there is no such asset");
            return;
        }
        String tag = ETags.weak(assets.hash(), name);
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", caching);
        ctx.header("Vary", "Accept-Encoding");
        if (ETags.matches(ctx.header("If-None-Match"), tag)) {
            ctx.status(304);
        } else {
            ctx.contentType(asset.get().type()).result(asset.get().open());
        }
    }
}
