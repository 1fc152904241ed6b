package gloss.server.html;

import gloss.engine.Highlighted;
import gloss.engine.Range;
import gloss.engine.Text;
import java.util.List;

/** Text into HTML. Everything that comes from content or queries passes through here. */
public final class Escaping {
    private Escaping() {}

    public static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(out, text, 0, text.length());
        return out.toString();
    }

    /** Escaped text with only {@code <mark>} added. */
    public static String marked(Highlighted highlighted) {
        String text = highlighted.text().plain();
        StringBuilder out = new StringBuilder(text.length() + 64);
        int at = 0;
        for (Range mark : highlighted.marks()) {
            append(out, text, at, mark.start());
            out.append("<mark>");
            append(out, text, mark.start(), mark.end());
            out.append("</mark>");
            at = mark.end();
        }
        append(out, text, at, text.length());
        return out.toString();
    }

    /** As {@link #marked}, with {@code <code>} around inline code; for the page. */
    public static String markedWithCode(Highlighted highlighted) {
        Text text = highlighted.text();
        if (highlighted.block() || text.code().isEmpty()) {
            return marked(highlighted);
        }
        StringBuilder out = new StringBuilder(text.plain().length() + 96);
        int at = 0;
        for (Range code : text.code()) {
            appendMarked(out, text.plain(), at, code.start(), highlighted.marks());
            out.append("<code>");
            appendMarked(out, text.plain(), code.start(), code.end(), highlighted.marks());
            out.append("</code>");
            at = code.end();
        }
        appendMarked(out, text.plain(), at, text.plain().length(), highlighted.marks());
        return out.toString();
    }

    private static void appendMarked(
            StringBuilder out, String text, int from, int to, List<Range> marks) {
        int at = from;
        for (Range mark : marks) {
            if (mark.overlaps(from, to)) {
                int start = Math.max(mark.start(), from);
                int end = Math.min(mark.end(), to);
                append(out, text, at, start);
                out.append("<mark>");
                append(out, text, start, end);
                out.append("</mark>");
                at = end;
            }
        }
        append(out, text, at, to);
    }

    private static void append(StringBuilder out, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
