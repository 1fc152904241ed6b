package gloss.server;

import io.javalin.http.Context;
import java.io.IOException;

/** Reads a request's body, but never more of it than allowed. */
final class RequestBody {
    private RequestBody() {}

    /** Also for chunked bodies, whose length nobody announces. */
    static byte[] read(Context ctx) {
        int limit = ctx.appData(SearchParameters.LIMITS).body();
        if (ctx.req().getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        try {
            byte[] body = ctx.req().getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                throw tooLarge(limit);
            }
            return body;
        } catch (IOException e) {
            throw ProblemException.badRequest("the body ends before it should");
        }
    }

    private static ProblemException tooLarge(int limit) {
        return new ProblemException(
                413, Problems.reason(413), "a body may have at most " + limit + " bytes");
    }
}
