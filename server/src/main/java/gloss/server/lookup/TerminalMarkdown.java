package gloss.server.lookup;

import gloss.engine.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows an entry's Markdown in a terminal. It reads lines, not Markdown: what it doesn't know it
 * prints as it stands, which is how Markdown was meant.
 */
final class TerminalMarkdown {
    private final Style style;
    private final int width;
    private final StringBuilder out = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private String first = "";
    private String indent = "";

    TerminalMarkdown(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    String show(String markdown) {
        String fence = "";
        boolean output = false;
        for (String raw : Plain.of(markdown.strip()).lines().toList()) {
            String line = raw.stripTrailing();
            String start = line.strip();
            if (!fence.isEmpty()) {
                if (start.startsWith(fence) && start.replace("`", "").isEmpty()) {
                    fence = "";
                } else {
                    String code = output ? style.output(line) : style.block(line);
                    out.append(line.isEmpty() ? "" : "    " + code).append('\n');
                }
            } else if (start.startsWith("```")) {
                flush();
                fence = start.substring(0, start.length() - start.replaceAll("^`+", "").length());
                output = start.endsWith("output");
            } else {
                line(line, start);
            }
        }
        flush();
        return out.toString();
    }

    private void line(String line, String start) {
        if (start.isEmpty()) {
            flush();
            out.append('\n');
        } else if (start.startsWith("#") && !level(start).isEmpty()) {
            flush();
            String heading =
                    Text.ofInline(unlinked(start.substring(level(start).length()))).plain();
            out.append(style.heading(heading.strip())).append('\n');
        } else if (start.startsWith("|") || start.startsWith(">")) {
            flush();
            out.append(line).append('\n');
        } else if (!bullet(start).isEmpty()) {
            flush();
            first = line.substring(0, line.length() - line.stripLeading().length()) + bullet(start);
            indent = " ".repeat(first.length());
            paragraph.add(start.substring(bullet(start).length()));
        } else {
            paragraph.add(start);
        }
    }

    /** The {@code ## } of a heading, or nothing. */
    private static String level(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) == '#') {
            i++;
        }
        return i < line.length() && line.charAt(i) == ' ' ? line.substring(0, i + 1) : "";
    }

    /** The {@code - } or {@code 1. } of a list item, or nothing. */
    private static String bullet(String line) {
        if (line.startsWith("- ") || line.startsWith("* ") || line.startsWith("+ ")) {
            return line.substring(0, 2);
        }
        int i = 0;
        while (i < line.length() && i < 3 && Character.isDigit(line.charAt(i))) {
            i++;
        }
        boolean numbered = i > 0 && line.startsWith(". ", i);
        return numbered ? line.substring(0, i + 2) : "";
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            Text text = Text.ofInline(unlinked(String.join(" ", paragraph)));
            out.append(new Paragraph(style, width).lines(text, first, indent));
        }
        paragraph.clear();
        first = "";
        indent = "";
    }

    private static boolean isInCode(String text, int offset) {
        return text.substring(0, offset).chars().filter(c -> c == '`').count() % 2 == 1;
    }

    /** Of {@code [words](address)}, the words. */
    private static String unlinked(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int at = 0;
        while (true) {
            int middle = text.indexOf("](", at);
            int open = middle < 0 ? -1 : text.lastIndexOf('[', middle);
            int close = middle < 0 ? -1 : text.indexOf(')', middle);
            if (middle < 0 || close < 0) {
                return kept.append(text, at, text.length()).toString();
            }
            if (open < at || isInCode(text, middle)) {
                kept.append(text, at, middle + 2);
                at = middle + 2;
            } else {
                kept.append(text, at, open).append(text, open + 1, middle);
                at = close + 1;
            }
        }
    }
}
