package gloss.server;

import gloss.engine.SearchEngine;
import gloss.server.page.PageRoutes;
import io.javalin.Javalin;

/** The HTTP server. Start it once; close it to stop. */
public final class GlossServer implements AutoCloseable {
    private static final int MAX_BODY = 256 * 1024;
    private static final int MAX_HEADER = 64 * 1024;

    private final Javalin javalin;
    private final ServerOptions options;

    /** Does not listen yet; see {@link #start}. */
    public GlossServer(SearchEngine engine, ServerOptions options) {
        this.options = options;
        Json json = new Json();
        this.javalin =
                Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.http.maxRequestSize = MAX_BODY;
                    config.http.prefer405over404 = true;
                    config.jetty.host = options.host();
                    config.jetty.port = options.port();
                    config.jetty.modifyHttpConfiguration(http -> {
                        http.setSendServerVersion(false);
                        http.setRequestHeaderSize(MAX_HEADER);
                    });
                    new Guards(options).register(config.routes);
                    new ApiRoutes(engine, json).register(config.routes);
                    new PageRoutes(engine, options.publicUrl()).register(config.routes);
                    new Problems(json).register(config.routes);
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

    public String url() {
        return options.publicUrl()
                .map(Object::toString)
                .orElse("http://" + options.host() + ":" + port());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
