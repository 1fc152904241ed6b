package gloss.server;

import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Compressor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compresses answers and spares those that the client has. Both in one place, for a compressed
 * answer is not the same bytes: its strong ETag must be another one.
 */
final class Encoding {
    /** What fits into a packet gains nothing. */
    private static final int MIN_SIZE = 1400;

    private final CompressionStrategy strategy;

    Encoding(CompressionStrategy strategy) {
        this.strategy = strategy;
    }

    void register(RoutesConfig routes) {
        routes.after(this::encode);
        routes.after(Encoding::sendNotModified);
    }

    /** Left to itself, Jetty would say that the length is 0, which isn't that of what is known. */
    private static void sendNotModified(Context ctx) throws IOException {
        if (ctx.statusCode() == 304) {
            ctx.res().flushBuffer();
        }
    }

    private void encode(Context ctx) throws IOException {
        InputStream result = ctx.resultInputStream();
        if (!(result instanceof ByteArrayInputStream) || ctx.res().isCommitted()) {
            return;
        }
        ctx.minSizeForCompression(Integer.MAX_VALUE); // Javalin would do it without regard to q=0
        @Nullable Compressor compressor = null;
        if (isCompressible(ctx)) {
            Sending.varies(ctx, "Accept-Encoding");
            compressor =
                    result.available() < MIN_SIZE
                            ? null
                            : compressor(Accept.of(ctx.header("Accept-Encoding")));
        }
        @Nullable String etag = ctx.res().getHeader("ETag");
        if (etag != null && etag.startsWith("\"")) {
            if (compressor != null) {
                etag = etag.substring(0, etag.length() - 1) + "-" + compressor.encoding() + '"';
                ctx.header("ETag", etag);
            }
            if (ctx.statusCode() == 200 && isKnown(etag, ctx.header("If-None-Match"))) {
                ctx.status(304).result(new byte[0]);
                return;
            }
        }
        int length = result.available();
        if (compressor != null) {
            ctx.header("Content-Encoding", compressor.encoding());
            byte[] body = compressed(compressor, result.readAllBytes());
            ctx.result(body);
            length = body.length;
        }
        // Else Jetty would send a large body in chunks, and twice as many packets.
        ctx.res().setContentLength(length);
    }

    private static boolean isCompressible(Context ctx) {
        @Nullable String type = ctx.res().getContentType();
        return type != null
                && ctx.res().getHeader("Content-Encoding") == null
                && (type.startsWith("text/")
                        || type.contains("json")
                        || type.contains("xml")
                        || type.contains("javascript")
                        || type.contains("yaml"));
    }

    /** The one the client likes best; of equals, the one that compresses best. */
    private @Nullable Compressor compressor(Accept accept) {
        @Nullable Compressor best = null;
        double quality = 0;
        for (Compressor compressor : strategy.getCompressors()) {
            double found = accept.quality(compressor.encoding());
            if (found > quality) {
                best = compressor;
                quality = found;
            }
        }
        return quality >= (accept.names("identity") ? accept.quality("identity") : 0) ? best : null;
    }

    private static byte[] compressed(Compressor compressor, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
        try (OutputStream out = compressor.compress(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean isKnown(String etag, @Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return List.of(ifNoneMatch.split(",", -1)).stream()
                .map(String::strip)
                .anyMatch(known ->
                        known.equals("*") || known.equals(etag) || known.equals("W/" + etag));
    }
}
