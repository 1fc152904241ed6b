package gloss.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/**
 * Registers what answers GET for HEAD as well: left to itself, Javalin answers HEAD with an empty
 * 200, also for what isn't there.
 */
final class HeadAndGet {
    private HeadAndGet() {}

    static void route(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
