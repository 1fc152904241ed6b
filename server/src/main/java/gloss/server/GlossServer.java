package gloss.server;

import gloss.engine.SearchEngine;
import gloss.server.page.PageRoutes;
import io.javalin.Javalin;
import io.javalin.compression.Brotli;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Server;

/** The HTTP server. Start it once; close it to stop. */
public final class GlossServer implements AutoCloseable {
    /**
     * A path may ask for {@code %2F%2F} (floor division) or {@code 100%25}; routes read it
     * undecoded, so that nothing is ambiguous.
     */
    private static final UriCompliance PATHS =
            UriCompliance.DEFAULT.with(
                    "gloss",
                    UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                    UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                    UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER,
                    UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                    UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

    private final Javalin javalin;
    private final ServerOptions options;
    private final McpRoutes mcp;
    private final Runnable stopListening;
    private final ReindexEvents events;

    /**
     * Initialises what takes long and depends on nothing, so that it can be done beside something
     * else. Does nothing the second time, but waits until the first one is over.
     */
    public static void warmUp() {
        new Json().write("");
        new Server().getThreadPool();
    }

    /** Does not listen yet; see {@link #start}. */
    public GlossServer(SearchEngine engine, ServerOptions options) {
        this(engine, options, Reindexing.NONE);
    }

    /** Does not listen yet; see {@link #start}. */
    public GlossServer(SearchEngine engine, ServerOptions options, Reindexing reindexing) {
        this.options = options;
        Json json = new Json();
        BoundedEngine bounded =
                new BoundedEngine(
                        engine, options.limits().searches(), reindexing.reindexer()::last);
        Underway underway = new Underway();
        stopListening = reindexing.reindexer().listen(underway);
        events = new ReindexEvents(reindexing.reindexer(), underway, json);
        Metrics metrics = new Metrics(engine);
        Questions questions = new Questions(metrics, options.gapLog().map(GapLog::new));
        BoundedEngine asked = bounded.heardBy(questions);
        ReplyCache replies = new ReplyCache(options.limits().cache());
        engine.onPublish(generation -> replies.clear());
        Renderers renderers = new Renderers(this::url);
        Origins origins = new Origins(options);
        mcp = new McpRoutes(asked, origins);
        this.javalin =
                Javalin.create(config -> {
                    config.appData(SearchParameters.LIMITS, options.limits());
                    config.startup.showJavalinBanner = false;
                    config.http.maxRequestSize = options.limits().body();
                    config.http.prefer405over404 = true;
                    config.jetty.host = options.host();
                    config.jetty.port = options.port();
                    config.jetty.modifyHttpConfiguration(http -> {
                        http.setSendServerVersion(false);
                        http.setRequestHeaderSize(options.limits().header());
                        http.setUriCompliance(PATHS);
                    });
                    config.jetty.modifyServer(
                            server -> server.setErrorHandler(new JettyErrors(json)));
                    config.jetty.modifyServletContextHandler(context -> {
                        context.getServletHandler().setDecodeAmbiguousURIs(true);
                        context.setErrorHandler(new JettyErrors(json));
                    });
                    new Guards(options).register(config.routes);
                    new Cors(origins).register(config.routes);
                    new RateLimit(options.access()).register(config);
                    new ApiRoutes(asked, json, replies, questions).register(config.routes);
                    mcp.register(config.routes);
                    new ReindexRoutes(reindexing, options.token(), json).register(config.routes);
                    events.register(config.routes);
                    new LookupRoutes(asked, json, renderers).register(config.routes);
                    new ContextRoutes(bounded, json).register(config.routes);
                    new EntryRoutes(bounded, json, renderers).register(config.routes);
                    new SuggestRoutes(bounded, json, this::url, replies).register(config.routes);
                    new ReferenceRoutes().register(config.routes);
                    metrics.register(config);
                    new PageRoutes(
                                    bounded.heardBy(questions.ofPages()),
                                    options.publicUrl(),
                                    underway::progress)
                            .register(config.routes);
                    new Problems(json).register(config.routes);
                    // Takes what no other route has: must stay the last one.
                    new TerminalRoutes(asked, renderers, this::url).register(config.routes);
                    CompressionStrategy compression =
                            new CompressionStrategy(new Brotli(4), new Gzip(6));
                    config.http.compressionStrategy = compression;
                    new UnreadBody().register(config.routes);
                    new Encoding(compression).register(config.routes);
                });
    }

    /**
     * @throws io.javalin.util.JavalinBindException if the port is in use
     */
    public GlossServer start() {
        javalin.start();
        return this;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where others reach it, without a slash at the end. */
    public String url() {
        return options.url(port());
    }

    /** What it answers, such as {@code GET /api/search}. */
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        stopListening.run();
        events.close();
        javalin.stop();
        mcp.close();
    }
}
