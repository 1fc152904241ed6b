package gloss.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** What is checked and said with every request, before any route sees it. */
final class Guards {
    /** The page brings its own scripts and styles; nothing else may run or load. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; manifest-src 'self'";

    static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "same-origin",
                    "X-Frame-Options", "DENY",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin");

    private final ServerOptions options;

    Guards(ServerOptions options) {
        this.options = options;
    }

    void register(RoutesConfig routes) {
        routes.before(ctx -> HEADERS.forEach(ctx::header));
        routes.before(this::host);
        routes.before(RequestText::check);
    }

    /** A name that isn't ours in Host is how DNS rebinding shows. */
    private void host(Context ctx) {
        String header = ctx.header("Host");
        String host = header == null ? "" : name(header);
        if (!options.accepts(host)) {
            throw new ProblemException(
                    421,
                    "Misdirected request",
                    "this server does not answer for the host \""
                            + printable(host)
                            + "\"; name it with --public-url");
        }
    }

    private static String name(String header) {
        try {
            String host = new URI("http://" + header).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), 100); i++) {
            char c = text.charAt(i);
            out.append(c > ' ' && c < 127 ? c : '?');
        }
        return out.toString();
    }
}
