package gloss.server;

import gloss.server.html.Escaping;
import gloss.server.lookup.HtmlRenderer;
import gloss.server.lookup.Links;
import gloss.server.lookup.MarkdownRenderer;
import gloss.server.lookup.Renderer;
import gloss.server.lookup.Style;
import gloss.server.lookup.TextRenderer;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Chooses who shows an answer in the format that was asked for. */
final class Renderers {
    private final Supplier<String> base;

    /**
     * @param base of absolute links, known once the server listens
     */
    Renderers(Supplier<String> base) {
        this.base = base;
    }

    /** Who shows {@code format}; nobody for JSON. */
    @Nullable Renderer of(Context ctx, Format format) {
        return switch (format) {
            case JSON -> null;
            case MARKDOWN -> new MarkdownRenderer(links());
            case HTML -> new HtmlRenderer(Links.NONE, Escaping::html);
            case TEXT -> text(ctx, color(ctx) ? Style.ANSI : Style.NONE);
        };
    }

    TextRenderer text(Context ctx, Style style) {
        int width = SearchParameters.number(ctx, "width", TextRenderer.WIDTH);
        if (width < TextRenderer.MIN_WIDTH || width > TextRenderer.MAX_WIDTH) {
            throw ProblemException.badRequest(
                    "width must be from "
                            + TextRenderer.MIN_WIDTH
                            + " to "
                            + TextRenderer.MAX_WIDTH
                            + ", got "
                            + width);
        }
        return new TextRenderer(links(), style, width);
    }

    private Links links() {
        return new Links(base.get());
    }

    /** Colour is only for those who ask for it: a pipe or an editor would show the escapes. */
    private static boolean color(Context ctx) {
        @Nullable String color = ctx.queryParam("color");
        if (color == null || color.equals("never")) {
            return false;
        }
        if (color.equals("always")) {
            return true;
        }
        throw ProblemException.badRequest("color must be always or never");
    }
}
