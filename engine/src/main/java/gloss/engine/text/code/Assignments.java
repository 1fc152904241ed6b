package gloss.engine.text.code;

/** What stands on the left of an equals sign. */
final class Assignments {
    private Assignments() {}

    static void find(Snippet code) {
        for (int i = 0; i < code.size(); i++) {
            Lexeme lexeme = code.get(i);
            if (lexeme.is(":=")) {
                code.add("walrus operator", i - (i > 0 ? 1 : 0), i);
            } else if (lexeme.is("=") && lexeme.depth() == 0) {
                assignment(code, i);
            } else if (isAugmented(lexeme) && i > 0) {
                code.add("augmented assignment", i - 1, i);
            }
        }
    }

    private static boolean isAugmented(Lexeme lexeme) {
        String text = lexeme.text();
        return lexeme.kind() == Lexeme.Kind.OPERATOR
                && text.length() > 1
                && text.endsWith("=")
                && "=!<>:".indexOf(text.charAt(0)) < 0;
    }

    private static void assignment(Snippet code, int equals) {
        int start = equals;
        while (start > 0 && code.get(start - 1).kind() != Lexeme.Kind.NEWLINE) {
            start--;
        }
        boolean comma = false;
        boolean star = false;
        boolean chained = false;
        for (int i = start; i < equals; i++) {
            comma |= code.is(i, ",") && code.get(i).depth() <= 1;
            star |= code.is(i, "*") && (i == start || code.is(i - 1, ",") || code.is(i - 1, "["));
            chained |= code.is(i, "=") && code.get(i).depth() == 0;
        }
        if (comma && star) {
            code.add("starred assignment", start, equals);
        } else if (comma && !code.is(start, "def")) {
            code.add("tuple unpacking", start, equals);
        }
        if (chained) {
            code.add("chained assignment", start, equals);
        }
    }
}
