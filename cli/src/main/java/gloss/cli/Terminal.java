package gloss.cli;

import gloss.server.lookup.Style;
import gloss.server.lookup.TextRenderer;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        @Nullable String columns = System.getenv("COLUMNS");
        return new Terminal(
                color ? Style.ANSI : Style.NONE, width(columns == null ? columns() : columns));
    }

    /** What the terminal itself says, for shells keep COLUMNS to themselves; null without one. */
    private static @Nullable String columns() {
        if (!isTerminal()) {
            return null;
        }
        try {
            Process stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(new File("/dev/tty"))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return size.strip().replaceFirst("^\\d+ ", "");
        } catch (IOException e) {
            return null; // a system without stty
        }
    }

    @SuppressWarnings("SystemConsoleNull") // in JDK 21 it may be null
    private static boolean isTerminal() {
        @Nullable Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true; // before JDK 22 there was no console without a terminal
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("\\d{1,5}")) {
            return TextRenderer.WIDTH;
        }
        int wanted = Integer.parseInt(columns);
        return Math.clamp(wanted, TextRenderer.MIN_WIDTH, TextRenderer.MAX_WIDTH);
    }
}
