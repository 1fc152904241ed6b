package gloss.engine;

import java.util.List;

/** Plain text, and the ranges of it that are set as code, in order and apart from each other. */
public record Text(String plain, List<Range> code) {
    public Text {
        code = List.copyOf(code);
        int last = 0;
        for (Range range : code) {
            if (range.start() < last || range.end() > plain.length()) {
                throw new IllegalArgumentException(
                        "code ranges must be in order and inside the text, got " + code);
            }
            last = range.end();
        }
    }

    public static Text plain(String text) {
        return new Text(text, List.of());
    }

    public static Text code(String text) {
        return new Text(text, text.isEmpty() ? List.of() : List.of(new Range(0, text.length())));
    }

    /** Reads text in which inline code stands between single backticks. */
    public static Text ofInline(String marked) {
        StringBuilder plain = new StringBuilder(marked.length());
        List<Range> code = new java.util.ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            int open = marked.indexOf('`', at);
            int close = open < 0 ? -1 : marked.indexOf('`', open + 1);
            if (close < 0) {
                plain.append(marked, at, marked.length());
                break;
            }
            plain.append(marked, at, open);
            int start = plain.length();
            plain.append(marked, open + 1, close);
            if (plain.length() > start) {
                code.add(new Range(start, plain.length()));
            }
            at = close + 1;
        }
        return new Text(plain.toString(), code);
    }

    public boolean isCodeAt(int offset) {
        for (Range range : code) {
            if (offset < range.end()) {
                return offset >= range.start();
            }
        }
        return false;
    }
}
