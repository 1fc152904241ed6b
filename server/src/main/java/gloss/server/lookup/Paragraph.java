package gloss.server.lookup;

import gloss.engine.Text;

/** Breaks text into lines of a width, with its inline code standing out. */
final class Paragraph {
    private final Style style;
    private final int width;

    Paragraph(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /**
     * @param first before the first line
     * @param indent before the others
     */
    String lines(Text text, String first, String indent) {
        StringBuilder out = new StringBuilder(first);
        int column = first.length();
        boolean begun = false;
        String plain = text.plain();
        int at = 0;
        while (at < plain.length()) {
            int end = at;
            while (end < plain.length() && !Character.isWhitespace(plain.charAt(end))) {
                end++;
            }
            int length = length(plain, at, end);
            if (length > 0) {
                if (begun && column + 1 + length > width) {
                    out.append('\n').append(indent);
                    column = indent.length();
                } else if (begun) {
                    out.append(' ');
                    column++;
                }
                word(out, text, at, end);
                column += length;
                begun = true;
            }
            at = end + 1;
        }
        return out.append('\n').toString();
    }

    String lines(Text text) {
        return lines(text, "", "");
    }

    private static int length(String plain, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = plain.charAt(i);
            length += Plain.isSafe(c) && !Character.isLowSurrogate(c) ? 1 : 0;
        }
        return length;
    }

    private void word(StringBuilder out, Text text, int from, int to) {
        int at = from;
        while (at < to) {
            boolean code = text.isCodeAt(at);
            int end = at;
            while (end < to && text.isCodeAt(end) == code) {
                end++;
            }
            String run = Plain.of(text.plain().substring(at, end));
            out.append(code ? style.code(run) : run);
            at = end;
        }
    }
}
