package gloss.server;

import gloss.engine.Report;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Re-indexing on demand, for those who know the token. */
final class ReindexRoutes {
    private static final String BEARER = "Bearer ";

    private final Reindexing reindexing;
    private final Optional<String> token;
    private final Json json;

    ReindexRoutes(Reindexing reindexing, Optional<String> token, Json json) {
        this.reindexing = reindexing;
        this.token = token;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/reindex", this::reindex);
    }

    private void reindex(Context ctx) {
        authorize(ctx);
        Reindexer.Request request =
                new Reindexer.Request(
                        SearchParameters.flag(ctx, "force", false),
                        SearchParameters.flag(ctx, "dryRun", false),
                        SearchParameters.flag(ctx, "rebuild", false));
        Report report = reindexing.reindexer().reindex(request);
        ctx.status(report.refused() == null ? 200 : 409);
        ctx.contentType("application/json; charset=utf-8");
        ctx.header("Cache-Control", "no-store");
        ctx.result(json.write(ReportReply.of(report)));
    }

    private void authorize(Context ctx) {
        String header = ctx.header("Authorization");
        boolean bearer =
                header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String given = bearer ? header.substring(BEARER.length()).strip() : "";
        if (isSame(given, reindexing.localToken()) || isSame(given, token)) {
            return;
        }
        if (token.isEmpty()) {
            throw new ProblemException(
                    403,
                    "No token configured",
                    "start the server with --token-file FILE, or with GLOSS_TOKEN in its"
                            + " environment, and send that token as \"Authorization: Bearer"
                            + " TOKEN\"; on the server's own machine, gloss index needs none");
        }
        ctx.header("WWW-Authenticate", "Bearer realm=\"gloss\"");
        throw new ProblemException(
                401,
                "Unauthorized",
                bearer
                        ? "this is not the token that the server was started with"
                        : "send the server's token as \"Authorization: Bearer TOKEN\"");
    }

    /** In a time that tells nothing of the token. */
    private static boolean isSame(String given, Optional<String> wanted) {
        return wanted.isPresent()
                && !wanted.get().isEmpty()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        wanted.get().getBytes(StandardCharsets.UTF_8));
    }
}
