package gloss.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that can't be answered as asked: becomes an RFC 9457 problem. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    ProblemException(int status, String title, @Nullable String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    /** Adds what helps the caller to do better. */
    ProblemException with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    Map<String, Object> more() {
        return more;
    }

    static ProblemException badRequest(@Nullable String detail) {
        return new ProblemException(400, "Bad request", detail);
    }

    static ProblemException notFound(String detail) {
        return new ProblemException(404, "Not found", detail);
    }
}
