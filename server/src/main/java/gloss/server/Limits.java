package gloss.server;

/**
 * How much one client may ask of the server.
 *
 * @param body of a request, in bytes: a long traceback fits, a flood doesn't
 * @param header all header lines together, in bytes
 * @param query of a search, in characters; longer texts go by {@code POST /api/lookup}
 * @param searches that run at the same time; the others wait a moment, then get a 503
 * @param cache bytes of replies kept for those who ask the same
 */
public record Limits(int body, int header, int query, int searches, int cache) {
    public static final Limits DEFAULT =
            new Limits(
                    256 * 1024,
                    64 * 1024,
                    2000,
                    4 * Math.max(2, Runtime.getRuntime().availableProcessors()),
                    24 * 1024 * 1024);

    public Limits {
        positive("body", body);
        positive("header", header);
        positive("query", query);
        positive("searches", searches);
        positive("cache", cache);
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "the limit \"" + name + "\" must be 1 or more, got " + value);
        }
    }

    public Limits body(int bytes) {
        return new Limits(bytes, header, query, searches, cache);
    }

    public Limits header(int bytes) {
        return new Limits(body, bytes, query, searches, cache);
    }

    public Limits query(int characters) {
        return new Limits(body, header, characters, searches, cache);
    }

    public Limits searches(int atOnce) {
        return new Limits(body, header, query, atOnce, cache);
    }
}
