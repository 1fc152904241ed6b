package gloss.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Sends bodies with the headers that caches need. */
final class Sending {
    private Sending() {}

    /** Something that changes with each request. */
    static void fresh(Context ctx, String contentType, byte[] body) {
        ctx.contentType(contentType);
        ctx.header("Cache-Control", "no-cache");
        ctx.result(body);
    }

    /**
     * Something that stays the same as long as the content does. {@link Encoding} answers a client
     * that has it already with a 304.
     */
    static void tagged(Context ctx, String contentType, byte[] body) {
        ctx.header("ETag", '"' + hash(contentType, body) + '"');
        fresh(ctx, contentType, body);
    }

    static void tagged(Context ctx, String contentType, String body) {
        tagged(ctx, contentType, bytes(body));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void redirect(Context ctx, String location, HttpStatus status) {
        ctx.status(status);
        ctx.header("Location", location);
        ctx.header("Cache-Control", "no-cache");
    }

    /** Says that the answer depends on a header of the request. */
    static void varies(Context ctx, String header) {
        @Nullable String before = ctx.res().getHeader("Vary");
        if (before == null) {
            ctx.header("Vary", header);
        } else if (!(", " + before + ",").contains(", " + header + ",")) {
            ctx.header("Vary", before + ", " + header);
        }
    }

    private static String hash(String contentType, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(contentType.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
