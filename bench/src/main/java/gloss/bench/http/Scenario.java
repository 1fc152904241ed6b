package gloss.bench.http;

import gloss.bench.Queries;
import gloss.engine.Entry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one kind of client asks.
 *
 * @param bare whether of the bare server
 */
record Scenario(String name, boolean bare, List<String> paths) {
    private static final int MANY = 150_000;

    static List<Scenario> all(List<Entry> entries) {
        Queries queries = new Queries(entries, 11);
        List<String> words =
                entries.stream().map(entry -> entry.id().slug().replace('-', ' ')).toList();
        return List.of(
                new Scenario("bare Javalin", true, List.of("/hello")),
                new Scenario("hello", false, List.of("/healthz")),
                of("search, distinct", "/api/search?q=", queries.distinct(MANY)),
                of("search, as you type", "/api/search?q=", queries.typing(MANY)),
                of("search, repeated", "/api/search?q=", queries.repeated(1000, MANY)),
                of("suggest", "/api/suggest?q=", queries.typing(MANY)),
                of("lookup", "/api/lookup?q=", words));
    }

    /** Whether it is what all others are compared with. */
    boolean isHello() {
        return name.equals("hello");
    }

    private static Scenario of(String name, String route, List<String> queries) {
        return new Scenario(
                name,
                false,
                queries.stream()
                        .map(query -> route + URLEncoder.encode(query, StandardCharsets.UTF_8))
                        .toList());
    }
}
