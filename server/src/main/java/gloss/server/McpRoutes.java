package gloss.server;

import gloss.engine.SearchEngine;
import gloss.server.mcp.McpHttp;
import gloss.server.mcp.NoRequestException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /mcp}, for programs: a page of somebody else, in the user's browser, may not use it. */
final class McpRoutes {
    private final SearchEngine engine;
    private final Origins origins;
    private @Nullable McpHttp mcp;

    McpRoutes(SearchEngine engine, Origins origins) {
        this.engine = engine;
        this.origins = origins;
    }

    /** Made when first asked for: it is a third of what a start would have to load. */
    private synchronized McpHttp mcp() {
        if (mcp == null) {
            mcp = new McpHttp(engine);
        }
        return mcp;
    }

    synchronized void close() {
        if (mcp != null) {
            mcp.close();
        }
    }

    void register(RoutesConfig routes) {
        routes.post("/mcp", this::answer);
        // There is no stream to listen to; the protocol wants this status for that.
        HeadAndGet.route(
                routes,
                "/mcp",
                ctx -> {
                    throw new MethodNotAllowedResponse("", Map.of("availableMethods", "POST"));
                });
    }

    private void answer(Context ctx) {
        @Nullable String origin = ctx.header("Origin");
        if (origin != null && !origins.isOurs(origin, ctx)) {
            throw new ProblemException(
                    403, "Foreign origin", "a page of another site may not use this; see --cors");
        }
        try {
            byte[] reply = mcp().answer(RequestBody.read(ctx));
            ctx.status(reply.length == 0 ? 202 : 200);
            Sending.fresh(ctx, Format.JSON.contentType(), reply);
        } catch (NoRequestException e) {
            throw ProblemException.badRequest(e.getMessage());
        }
    }
}
