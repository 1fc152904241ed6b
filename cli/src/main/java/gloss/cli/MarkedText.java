package gloss.cli;

import gloss.server.lookup.Plain;
import gloss.server.lookup.Style;

/** Highlighted text of the API, which is HTML-escaped with {@code <mark>} added, for a terminal. */
final class MarkedText {
    private MarkedText() {}

    /** On one line, of at most {@code width} columns, with the marks standing out. */
    static String line(String highlighted, Style style, int width) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        boolean marked = false;
        for (String part : highlighted.split("(?=</?mark>)", -1)) {
            String text = part;
            if (part.startsWith("<mark>")) {
                marked = true;
                text = part.substring("<mark>".length());
            } else if (part.startsWith("</mark>")) {
                marked = false;
                text = part.substring("</mark>".length());
            }
            String plain = Plain.line(unescaped(text)).replaceAll("\\s+", " ");
            boolean cut = column + plain.length() > width;
            if (cut) {
                plain = plain.substring(0, Math.max(0, width - column - 1)) + "…";
            }
            out.append(marked ? style.code(plain) : plain);
            column += plain.length();
            if (cut) {
                break;
            }
        }
        return out.toString();
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
