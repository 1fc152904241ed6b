package gloss.cli;

import gloss.server.lookup.Style;
import gloss.server.lookup.TextRenderer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * How to print for people.
 *
 * @param style colour only on a terminal and without NO_COLOR
 * @param width in columns
 */
record Terminal(Style style, int width) {
    static Terminal current() {
        boolean color = CommandLine.Help.Ansi.AUTO.enabled();
        return new Terminal(color ? Style.ANSI : Style.NONE, width(System.getenv("COLUMNS")));
    }

    static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("\\d{1,5}")) {
            return TextRenderer.WIDTH;
        }
        int wanted = Integer.parseInt(columns);
        return Math.clamp(wanted, TextRenderer.MIN_WIDTH, TextRenderer.MAX_WIDTH);
    }
}
