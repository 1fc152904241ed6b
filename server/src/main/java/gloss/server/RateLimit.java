package gloss.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.plugin.bundled.RateLimitPlugin;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers a client that asks too much with a 429. */
final class RateLimit {
    /** Whoever looks after the server must see it also under a flood. */
    private static final Set<String> FREE = Set.of("/healthz", "/readyz");

    private final Access access;

    RateLimit(Access access) {
        this.access = access;
    }

    void register(JavalinConfig config) {
        if (access.requestsPerMinute() == 0) {
            return;
        }
        config.registerPlugin(new RateLimitPlugin(plugin -> plugin.setKeyFunction(this::client)));
        config.routes.before(ctx -> {
            if (!FREE.contains(ctx.path())) {
                ctx.with(RateLimitPlugin.class)
                        .requestPerTimeUnit(access.requestsPerMinute(), TimeUnit.MINUTES);
            }
        });
    }

    /**
     * The last address in X-Forwarded-For is the one that our proxy wrote; others may be made up.
     */
    private String client(Context ctx) {
        @Nullable String forwarded =
                access.trustForwardedFor() ? ctx.header("X-Forwarded-For") : null;
        return forwarded == null
                ? ctx.ip()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
