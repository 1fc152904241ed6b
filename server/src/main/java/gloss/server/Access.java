package gloss.server;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may use the server from where, and how much.
 *
 * @param corsOrigins whose pages may read the API, such as {@code https://docs.example}; none by
 *     default
 * @param requestsPerMinute of one client; 0 for any number
 * @param trustForwardedFor whether a client is told by X-Forwarded-For, which is right behind a
 *     proxy that sets it and wrong everywhere else
 */
public record Access(Set<String> corsOrigins, int requestsPerMinute, boolean trustForwardedFor) {
    public static final Access DEFAULT = new Access(Set.of(), 0, false);

    public Access {
        corsOrigins =
                corsOrigins.stream()
                        .map(origin -> origin.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        for (String origin : corsOrigins) {
            if (!origin.matches("https?://[^/*?#\\s]+")) {
                throw new IllegalArgumentException(
                        "an origin is like https://docs.example, got \"" + origin + "\"");
            }
        }
        if (requestsPerMinute < 0) {
            throw new IllegalArgumentException(
                    "requests per minute must be 0 (any number) or more, got " + requestsPerMinute);
        }
    }
}
