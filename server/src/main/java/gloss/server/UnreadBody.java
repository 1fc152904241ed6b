package gloss.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes in what a client is still sending when it is answered early. Otherwise the connection is
 * closed with bytes in it that nobody read, the system resets it, and the client may lose the very
 * answer that says what is wrong.
 */
final class UnreadBody {
    /** Whoever sends more than this has to bear a reset. */
    static final int MOST = 4 * 1024 * 1024;

    private static final int PIECE = 8 * 1024;

    void register(RoutesConfig routes) {
        routes.after(UnreadBody::takeIn);
    }

    private static void takeIn(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        boolean hasBody = length > 0 || ctx.header("Transfer-Encoding") != null;
        // Who expects a word before sending doesn't send once it has got the answer.
        if (!hasBody || length > MOST || ctx.header("Expect") != null) {
            return;
        }
        try {
            InputStream in = ctx.req().getInputStream();
            byte[] piece = new byte[PIECE];
            int left = MOST;
            while (left > 0) {
                int read = in.read(piece, 0, Math.min(piece.length, left));
                if (read < 0) {
                    return;
                }
                left -= read;
            }
        } catch (IOException e) {
            // The client broke off, or what it sends is no body: it gets its answer all the same.
        }
    }
}
