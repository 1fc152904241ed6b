package gloss.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of listed sites read the API. Javalin's own plugin answers other sites with a 400,
 * also this server's own page when it posts; here a browser just isn't told that it may.
 */
final class Cors {
    private final Origins origins;

    Cors(Origins origins) {
        this.origins = origins;
    }

    void register(RoutesConfig routes) {
        routes.before("/api/*", this::allow);
        routes.before("/mcp", this::allow);
        routes.options("/api/*", this::preflight);
        routes.options("/mcp", this::preflight);
    }

    private void allow(Context ctx) {
        Sending.varies(ctx, "Origin");
        @Nullable String origin = ctx.header("Origin");
        if (origin != null && origins.isListed(origin)) {
            ctx.header("Access-Control-Allow-Origin", origin);
            ctx.header("Access-Control-Expose-Headers", "ETag, Retry-After");
            if (ctx.method().equals(HandlerType.OPTIONS)) {
                ctx.header("Access-Control-Allow-Methods", "GET, HEAD, POST");
                ctx.header(
                        "Access-Control-Allow-Headers",
                        "Content-Type, If-None-Match, Mcp-Protocol-Version");
                ctx.header("Access-Control-Max-Age", "3600");
            }
        }
    }

    private void preflight(Context ctx) {
        ctx.status(204);
        ctx.header("Allow", "GET, HEAD, POST, OPTIONS");
    }
}
