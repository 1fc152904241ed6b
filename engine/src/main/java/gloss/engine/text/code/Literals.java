package gloss.engine.text.code;

import java.util.Locale;

/** Strings with a prefix, formatting, and docstrings. */
final class Literals {
    private Literals() {}

    static void find(Snippet code) {
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i).kind() == Lexeme.Kind.STRING) {
                string(code, i);
            } else if (code.isName(i, "format") && code.is(i - 1, ".") && code.is(i + 1, "(")) {
                code.add("str.format", i, i);
            }
        }
    }

    private static void string(Snippet code, int i) {
        String text = code.get(i).text();
        int quote = quote(text);
        String prefix = text.substring(0, quote).toLowerCase(Locale.ROOT);
        if (prefix.contains("f")) {
            code.add("f-string", i, i);
            if (hasFormat(text)) {
                code.add("format specification", i, i);
            }
        } else if (prefix.contains("r")) {
            code.add("raw string", i, i);
        } else if (prefix.contains("b")) {
            code.add("bytes literal", i, i);
        }
        if (code.is(i + 1, "%") && code.beginsOperand(i + 2)) {
            code.add("percent formatting", i, i + 1);
        }
        if (text.startsWith("\"\"\"", quote) && isFirstOfBody(code, i)) {
            code.add("docstring", i, i);
        }
    }

    private static int quote(String text) {
        int i = 0;
        while (text.charAt(i) != '"' && text.charAt(i) != '\'') {
            i++;
        }
        return i;
    }

    /** Whether a field of the f-string has a colon outside of brackets. */
    private static boolean hasFormat(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '[' || c == '(') {
                depth++;
            } else if (c == '}' || c == ']' || c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (c == ':' && depth == 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFirstOfBody(Snippet code, int i) {
        int colon = i - 1;
        while (colon >= 0 && code.get(colon).kind() == Lexeme.Kind.NEWLINE) {
            colon--;
        }
        return code.is(colon, ":");
    }
}
