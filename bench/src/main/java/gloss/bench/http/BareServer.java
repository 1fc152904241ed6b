package gloss.bench.http;

import io.javalin.Javalin;

/** Javalin and nothing of ours: what answering at all costs. */
final class BareServer {
    private BareServer() {}

    public static void main(String[] arguments) {
        Javalin javalin =
                Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = 0;
                    config.routes.get(
                            "/hello",
                            ctx -> ctx.contentType("application/json").result("{\"ok\":true}"));
                });
        javalin.start();
        System.err.println("The bare server answers at http://127.0.0.1:" + javalin.port());
    }
}
