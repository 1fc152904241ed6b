package gloss.server;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What this server can do: as OpenAPI for programs, as a page for people. */
final class ReferenceRoutes {
    private final String openApi = resource("openapi.yaml");
    private final String style = resource("reference.css");

    /** Made when it is asked for. */
    private volatile @Nullable String page;

    void register(RoutesConfig routes) {
        HeadAndGet.route(
                routes,
                "/openapi.yaml",
                ctx -> Sending.tagged(ctx, "application/yaml; charset=utf-8", openApi));
        HeadAndGet.route(
                routes, "/api", ctx -> Sending.tagged(ctx, Format.HTML.contentType(), page()));
        HeadAndGet.route(
                routes,
                "/api/reference.css",
                ctx -> Sending.tagged(ctx, "text/css; charset=utf-8", style));
    }

    private String page() {
        String made = page;
        if (made == null) {
            made = new ReferencePage(openApi).html();
            page = made;
        }
        return made;
    }

    static String resource(String name) {
        try (InputStream in = ReferenceRoutes.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
