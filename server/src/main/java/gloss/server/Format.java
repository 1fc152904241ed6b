package gloss.server;

import io.javalin.http.Context;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** In which form an entry or an answer is sent. In the order of preference. */
enum Format {
    JSON("json", "application/json"),
    MARKDOWN("md", "text/markdown"),
    TEXT("text", "text/plain"),
    HTML("html", "text/html");

    private final String value;
    private final String type;

    Format(String value, String type) {
        this.value = value;
        this.type = type;
    }

    String contentType() {
        return type + "; charset=utf-8";
    }

    /** What {@code format=} says, else what the Accept header prefers. */
    static Format of(Context ctx) {
        @Nullable String asked = ctx.queryParam("format");
        if (asked != null) {
            return Arrays.stream(values())
                    .filter(format -> format.value.equals(asked))
                    .findFirst()
                    .orElseThrow(() ->
                            ProblemException.badRequest("format must be json, md, text or html"));
        }
        Accept accept = Accept.of(ctx.header("Accept"));
        if (accept.isEmpty()) {
            return JSON;
        }
        Format best = JSON;
        for (Format format : values()) {
            if (accept.quality(format.type) > accept.quality(best.type)) {
                best = format;
            }
        }
        if (accept.quality(best.type) == 0) {
            throw new ProblemException(
                    406,
                    "Not acceptable",
                    "this can be had as application/json, text/markdown, text/plain or text/html");
        }
        return best;
    }
}
