package gloss.server;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose pages may use this server from a browser. Immutable. */
final class Origins {
    private final ServerOptions options;

    Origins(ServerOptions options) {
        this.options = options;
    }

    /** Whether the page is one of this server's own, or its site is on the list. */
    boolean isOurs(String origin, Context ctx) {
        // Host was found to name this server before.
        return origin.equalsIgnoreCase(ctx.scheme() + "://" + ctx.header("Host"))
                || options.publicUrl().map(Origins::origin).orElse("").equalsIgnoreCase(origin)
                || isListed(origin);
    }

    /** Whether the site was listed by whoever runs this server. */
    boolean isListed(String origin) {
        Set<String> listed = options.access().corsOrigins();
        return listed.contains(origin.toLowerCase(Locale.ROOT));
    }

    private static String origin(URI url) {
        @Nullable String authority = url.getRawAuthority();
        return url.getScheme() + "://" + (authority == null ? "" : authority);
    }
}
