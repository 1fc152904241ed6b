package gloss.cli;

import gloss.server.Access;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.Option;

/** Who may use a server from where, and how often. */
final class AccessOptions {
    @Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            split = ",",
            description =
                    "A site whose pages may read the API, such as https://docs.example; several with"
                            + " commas or by repeating (default: none).",
            defaultValue = "${env:GLOSS_CORS}")
    private List<String> origins = new ArrayList<>();

    @Option(
            names = "--rate-limit",
            paramLabel = "NUMBER",
            description =
                    "Requests that one client may make in a minute; 0 for any number (default:"
                            + " ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_RATE_LIMIT:-0}")
    private int perMinute;

    @Option(
            names = "--trust-forwarded-for",
            description =
                    "Tell clients apart by the last address in X-Forwarded-For. Only behind a proxy"
                            + " that writes it: everybody else can make one up.",
            defaultValue = "${env:GLOSS_TRUST_FORWARDED_FOR:-false}")
    private boolean forwarded;

    Access access() {
        List<String> named = new ArrayList<>();
        origins.stream().map(String::strip).filter(o -> !o.isEmpty()).forEach(named::add);
        return new Access(new HashSet<>(named), perMinute, forwarded);
    }
}
