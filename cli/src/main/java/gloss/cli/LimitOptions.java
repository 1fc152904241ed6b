package gloss.cli;

import gloss.server.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much clients may ask of a server. */
final class LimitOptions {
    @Option(
            names = "--max-body",
            paramLabel = "BYTES",
            description = "The largest body of a request (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_MAX_BODY:-262144}")
    private int body;

    @Option(
            names = "--max-header",
            paramLabel = "BYTES",
            description = "All header lines of a request together (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_MAX_HEADER:-65536}")
    private int header;

    @Option(
            names = "--max-query",
            paramLabel = "CHARACTERS",
            description = "The longest query (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_MAX_QUERY:-2000}")
    private int query;

    @Option(
            names = "--max-searches",
            paramLabel = "NUMBER",
            description =
                    "Searches at the same time; others wait a moment, then get a 503 (default: 4 for"
                            + " each processor).",
            defaultValue = "${env:GLOSS_MAX_SEARCHES}")
    private @Nullable Integer searches;

    @Option(
            names = "--reply-cache",
            paramLabel = "BYTES",
            description =
                    "Memory for replies that may be asked for again (default:"
                            + " ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_REPLY_CACHE:-25165824}")
    private int cache;

    Limits limits() {
        int atOnce = searches == null ? Limits.DEFAULT.searches() : searches;
        return new Limits(body, header, query, atOnce, cache);
    }
}
