package gloss.engine.text.code;

import java.util.Locale;

/** Operators, literals and assignments. */
final class Expressions {
    private Expressions() {}

    static void find(Snippet code) {
        for (int i = 0; i < code.size(); i++) {
            Lexeme lexeme = code.get(i);
            if (lexeme.is("if") && code.endsOperand(i - 1)) {
                int otherwise = code.find(i, "else");
                if (otherwise > i && code.beginsOperand(otherwise + 1)) {
                    code.add("conditional expression", i, otherwise);
                }
            } else if (lexeme.is(":=")) {
                code.add("walrus operator", i - (i > 0 ? 1 : 0), i);
            } else if (lexeme.is("=") && lexeme.depth() == 0) {
                assignment(code, i);
            } else if (lexeme.kind() == Lexeme.Kind.STRING) {
                literal(code, i);
            } else if (lexeme.is("//")) {
                code.add("floor division", i, i);
            } else if (isComparison(lexeme) && code.endsOperand(i - 1)) {
                chain(code, i);
            } else if (code.isName(i, "format") && code.is(i - 1, ".") && code.is(i + 1, "(")) {
                code.add("str.format", i, i);
            }
        }
    }

    private static boolean isComparison(Lexeme lexeme) {
        return lexeme.is("<") || lexeme.is("<=") || lexeme.is(">") || lexeme.is(">=");
    }

    /** {@code 0 < x < 10} */
    private static void chain(Snippet code, int i) {
        for (int j = i + 1; j < Math.min(code.size(), i + 8); j++) {
            Lexeme next = code.get(j);
            if (isComparison(next)) {
                code.add("chained comparison", i - 1, j);
                return;
            }
            if (next.kind() == Lexeme.Kind.KEYWORD || next.kind() == Lexeme.Kind.NEWLINE) {
                return;
            }
        }
    }

    private static void assignment(Snippet code, int equals) {
        int start = equals;
        while (start > 0 && code.get(start - 1).kind() != Lexeme.Kind.NEWLINE) {
            start--;
        }
        boolean comma = false;
        boolean star = false;
        for (int i = start; i < equals; i++) {
            comma |= code.is(i, ",") && code.get(i).depth() <= 1;
            star |= code.is(i, "*") && (i == start || code.is(i - 1, ",") || code.is(i - 1, "["));
        }
        if (comma && star) {
            code.add("starred assignment", start, equals);
        } else if (comma && !code.is(start, "def")) {
            code.add("tuple unpacking", start, equals);
        }
    }

    private static void literal(Snippet code, int i) {
        String text = code.get(i).text();
        int quote = Math.max(text.indexOf('"'), 0);
        if (text.indexOf('\'') >= 0) {
            quote =
                    text.indexOf('"') < 0
                            ? text.indexOf('\'')
                            : Math.min(quote, text.indexOf('\''));
        }
        String prefix = text.substring(0, quote).toLowerCase(Locale.ROOT);
        if (prefix.contains("f")) {
            code.add("f-string", i, i);
        } else if (prefix.contains("r")) {
            code.add("raw string", i, i);
        } else if (prefix.contains("b")) {
            code.add("bytes literal", i, i);
        }
        if (code.is(i + 1, "%") && code.beginsOperand(i + 2)) {
            code.add("percent formatting", i, i + 1);
        }
    }
}
