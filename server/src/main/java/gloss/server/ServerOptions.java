package gloss.server;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How to serve.
 *
 * @param port 0 for any free one
 * @param publicUrl under which others reach this server; absolute links come only from it
 * @param token that allows a re-index; never logged
 */
public record ServerOptions(
        String host, int port, Optional<URI> publicUrl, Optional<String> token, Limits limits) {
    private static final Set<String> LOOPBACK =
            Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is from 0 to 65535, got " + port);
        }
        if (!isLoopback(host) && publicUrl.isEmpty()) {
            throw new IllegalArgumentException(
                    "serving on "
                            + host
                            + " needs --public-url: without it, any web page a user"
                            + " visits could read this server under a name of its own (DNS"
                            + " rebinding)");
        }
    }

    public ServerOptions(String host, int port, Optional<URI> publicUrl, Optional<String> token) {
        this(host, port, publicUrl, token, Limits.DEFAULT);
    }

    public ServerOptions limits(Limits newLimits) {
        return new ServerOptions(host, port, publicUrl, token, newLimits);
    }

    public static ServerOptions local(int port) {
        return new ServerOptions("127.0.0.1", port, Optional.empty(), Optional.empty());
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Whether a request that names {@code host} is meant for this server. */
    boolean accepts(String host) {
        return isLoopback(host)
                || publicUrl.map(url -> host.equalsIgnoreCase(url.getHost())).orElse(false);
    }

    /** Where others reach the server that listens on {@code actualPort}; no slash at the end. */
    String url(int actualPort) {
        boolean ipv6 = host.contains(":") && !host.startsWith("[");
        return publicUrl
                .map(url -> url.toString().replaceFirst("/+$", ""))
                .orElse("http://" + (ipv6 ? "[" + host + "]" : host) + ":" + actualPort);
    }

    /** So that a token never gets into a log by accident. */
    @Override
    public String toString() {
        return "ServerOptions[" + host + ":" + port + "]";
    }
}
