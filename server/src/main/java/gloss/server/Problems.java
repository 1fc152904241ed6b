package gloss.server;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import gloss.engine.QuerySyntaxException;
import gloss.engine.SearchTimeoutException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where exceptions become answers. */
final class Problems {
    static final String NOTHING_HERE = "there is nothing at this address";

    static final String TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Json json;

    Problems(Json json) {
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, ctx) -> send(ctx, e));
        routes.exception(
                QuerySyntaxException.class,
                (e, ctx) ->
                        send(
                                ctx,
                                ProblemException.badRequest(
                                                "column " + e.column() + ": " + e.getMessage())
                                        .with("column", e.column())));
        routes.exception(
                SearchTimeoutException.class,
                (e, ctx) -> send(ctx, new ProblemException(503, "Timeout", e.getMessage())));
        routes.exception(
                EngineUnavailableException.class,
                (e, ctx) -> {
                    // One line: while a cluster is away, every request gets here.
                    LOG.error("engine unavailable: {}", e.getMessage());
                    LOG.debug("engine unavailable", e);
                    send(ctx, new ProblemException(503, "Engine unavailable", e.getMessage()));
                });
        routes.exception(
                EngineBusyException.class,
                (e, ctx) -> {
                    send(ctx, new ProblemException(503, "Busy", e.getMessage()));
                });
        routes.exception(
                ReindexUnavailableException.class,
                (e, ctx) -> send(ctx, new ProblemException(503, "Can't re-index", e.getMessage())));
        routes.exception(
                MethodNotAllowedResponse.class,
                (e, ctx) -> {
                    ctx.header("Allow", String.join(", ", allowed(e)));
                    send(
                            ctx,
                            new ProblemException(
                                    405,
                                    reason(405),
                                    ctx.req().getMethod()
                                            + " is not for this address; use "
                                            + String.join(" or ", allowed(e))));
                });
        routes.exception(
                EndpointNotFound.class,
                (e, ctx) -> send(ctx, ProblemException.notFound(NOTHING_HERE)));
        routes.exception(
                HttpResponseException.class,
                (e, ctx) ->
                        send(
                                ctx,
                                new ProblemException(
                                        e.getStatus(), reason(e.getStatus()), e.getMessage())));
        routes.exception(
                RuntimeException.class,
                (e, ctx) -> {
                    LOG.error("bug while answering {} {}", ctx.method(), ctx.path(), e);
                    send(
                            ctx,
                            new ProblemException(
                                    500, "Internal error", "this is a bug; the log has more"));
                });
    }

    private static List<String> allowed(MethodNotAllowedResponse e) {
        return e.getDetails().values().stream()
                .flatMap(methods -> Arrays.stream(methods.split(", ")))
                .toList();
    }

    private void send(Context ctx, ProblemException problem) {
        ctx.status(problem.status());
        if (problem.status() == 503) {
            ctx.header("Retry-After", "2");
        } else if (problem.status() == 429) {
            ctx.header("Retry-After", "60");
        }
        ctx.contentType(TYPE);
        ctx.header("Cache-Control", "no-store");
        ctx.result(json.write(body(problem)));
    }

    static Map<String, Object> body(ProblemException problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.getMessage() == null ? problem.title() : problem.getMessage());
        body.putAll(problem.more());
        return body;
    }

    static String reason(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 413 -> "Too large";
            case 414 -> "URL too long";
            case 415 -> "Unsupported media type";
            case 421 -> "Misdirected request";
            case 429 -> "Too many requests";
            case 431 -> "Header too large";
            default -> status >= 500 ? "Internal error" : "Request refused";
        };
    }
}
