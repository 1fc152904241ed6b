package gloss.server;

import gloss.engine.Entry;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.engine.Vocabulary;
import gloss.server.lookup.Lookup;
import gloss.server.lookup.Plain;
import gloss.server.lookup.Style;
import gloss.server.lookup.TextRenderer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code curl host/mutable+default}. Takes every address of one or two parts that no other route
 * has, so it must be registered last.
 */
final class TerminalRoutes {
    private static final String TEXT = Format.TEXT.contentType();

    /** What begins like this belongs to other routes, also where they have nothing. */
    private static final Set<String> RESERVED =
            Set.of("api", "assets", "e", "t", "mcp", "metrics", "healthz", "readyz");

    private final SearchEngine engine;
    private final Renderers renderers;
    private final Supplier<String> base;

    TerminalRoutes(SearchEngine engine, Renderers renderers, Supplier<String> base) {
        this.engine = engine;
        this.renderers = renderers;
        this.base = base;
    }

    void register(RoutesConfig routes) {
        HeadAndGet.route(routes, "/{words}", ctx -> answer(ctx, 1));
        HeadAndGet.route(routes, "/{words}/{n}", ctx -> answer(ctx, rank(ctx.pathParam("n"))));
    }

    private static int rank(String n) {
        if (!n.matches("[1-9]\\d?") || Integer.parseInt(n) > Lookup.MAX_RANK) {
            throw ProblemException.notFound(Problems.NOTHING_HERE);
        }
        return Integer.parseInt(n);
    }

    private void answer(Context ctx, int rank) {
        String words = words(ctx);
        if (RESERVED.contains(words)) {
            throw ProblemException.notFound(Problems.NOTHING_HERE);
        }
        Sending.varies(ctx, "Accept");
        if (Accept.of(ctx.header("Accept")).names("text/html")) {
            String query = words.startsWith(":") ? "" : "?q=" + encoded(words);
            ctx.header("Cache-Control", "no-cache");
            Sending.redirect(ctx, "/" + query, HttpStatus.FOUND);
            return;
        }
        switch (words) {
            case ":help" -> Sending.tagged(ctx, TEXT, help());
            case ":topics" -> Sending.tagged(ctx, TEXT, topics());
            default -> lookup(ctx, words, rank);
        }
    }

    private void lookup(Context ctx, String words, int rank) {
        int limit = ctx.appData(SearchParameters.LIMITS).query();
        if (words.length() > limit) {
            throw ProblemException.badRequest("more than " + limit + " characters");
        }
        Style style = ctx.queryParam("T") == null ? Style.ANSI : Style.NONE;
        TextRenderer renderer = renderers.text(ctx, style);
        boolean full = ctx.queryParam("full") != null;
        try (Searcher searcher = engine.searcher()) {
            Lookup lookup = Lookup.of(searcher, words, rank);
            Optional<Entry> answer = lookup.answer();
            if (answer.isPresent()) {
                Entry entry = answer.get();
                Sending.tagged(
                        ctx, TEXT, full ? renderer.entry(entry) : renderer.answer(lookup, entry));
            } else {
                ctx.status(404);
                String none = "There are fewer than " + rank + " answers.\n";
                String text = rank > 1 ? none : renderer.nothing(lookup);
                Sending.fresh(ctx, TEXT, Sending.bytes(text));
            }
        }
    }

    /** The first part of the path, where a {@code +} is a space, as in a query string. */
    private static String words(Context ctx) {
        String path = ctx.req().getRequestURI().substring(1);
        int slash = path.indexOf('/');
        String part = slash < 0 ? path : path.substring(0, slash);
        return URLDecoder.decode(part, StandardCharsets.UTF_8).strip();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** As somebody would type it: quoted where a shell would take {@code ?} for a pattern. */
    private String help() {
        return """
        Answers about concepts, for the terminal.

          curl %1$s/mutable+default      the best answer; + is a space
          curl %1$s/mutable+default/2    the second best
          curl '%1$s/mro?full'           the whole entry
          curl '%1$s/mro?T'              without colour
          curl '%1$s/mro?width=120'      wider than 80 columns
          curl %1$s/%%2F%%2F               symbols, percent-encoded: //
          curl %1$s/:topics              what there is

        JSON, Markdown and HTML: %2$s/api
        """
                .formatted(base.get().replaceFirst("^http://", ""), base.get());
    }

    private String topics() {
        StringBuilder out = new StringBuilder();
        try (Searcher searcher = engine.searcher()) {
            Vocabulary vocabulary = searcher.vocabulary();
            for (String topic : searcher.status().topics()) {
                Optional<Vocabulary.Topic> known = vocabulary.topic(topic);
                out.append(Plain.line(known.map(Vocabulary.Topic::label).orElse(topic)));
                out.append(" (topic:").append(Plain.line(topic)).append(")\n");
                known.map(Vocabulary.Topic::description)
                        .filter(description -> !description.isBlank())
                        .ifPresent(text -> out.append("  ").append(Plain.line(text)).append('\n'));
            }
        }
        return out.toString();
    }
}
