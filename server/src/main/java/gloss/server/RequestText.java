package gloss.server;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an address that isn't percent-encoded UTF-8, and any other charset. Left to itself,
 * Javalin would drop a broken parameter without a word, and a search would answer another question
 * than the one asked.
 */
final class RequestText {
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * What may follow {@code charset=}; whatever else does, Javalin would decode the query by it.
     */
    private static final Pattern UTF_8 =
            Pattern.compile("\\s*utf-?8\\s*", Pattern.CASE_INSENSITIVE);

    private RequestText() {}

    static void check(Context ctx) {
        charset(ctx.header("Content-Type"));
        check("path", ctx.req().getRequestURI());
        check("query", ctx.queryString());
    }

    private static void charset(@Nullable String type) {
        int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset");
        if (at < 0) {
            return;
        }
        String rest = Objects.requireNonNull(type).substring(at + "charset".length());
        if (!rest.startsWith("=") || !UTF_8.matcher(rest.substring(1)).matches()) {
            throw new ProblemException(
                    415, Problems.reason(415), "text must be UTF-8; leave charset out");
        }
    }

    private static void check(String part, @Nullable String encoded) {
        if (encoded == null) {
            return;
        }
        byte[] bytes = new byte[encoded.length()];
        int size = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int value = hex(encoded, i + 1) * 16 + hex(encoded, i + 2);
                if (value < 0) {
                    throw broken(part, "a % needs two hexadecimal digits after it (write %25)", i);
                }
                bytes[size++] = (byte) value;
                i += 2;
            } else if (c == REPLACEMENT) {
                throw broken(part, "a byte that is no UTF-8", i);
            } else {
                // What stands unencoded has been decoded already; it can't break a sequence.
                bytes[size++] = (byte) (c < 128 ? c : '?');
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, size));
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest("the " + part + " is no percent-encoded UTF-8");
        }
    }

    private static ProblemException broken(String part, String what, int at) {
        return ProblemException.badRequest(
                "the " + part + " is broken at character " + (at + 1) + ": " + what);
    }

    /** The digit's value, or so small a number that the sum is negative. */
    private static int hex(String text, int at) {
        int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        return digit < 0 || text.charAt(at) > 'f' ? -1000 : digit;
    }
}
