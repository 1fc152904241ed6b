package gloss.engine.text.code;

/** Operators by which values are made of others. */
final class Expressions {
    private Expressions() {}

    static void find(Snippet code) {
        for (int i = 0; i < code.size(); i++) {
            if (code.is(i, "if") && code.endsOperand(i - 1)) {
                int otherwise = code.find(i, "else");
                if (otherwise > i && code.beginsOperand(otherwise + 1)) {
                    code.add("conditional expression", i, otherwise);
                }
            } else if (code.is(i, "//")) {
                code.add("floor division", i, i);
            } else if (code.is(i, "or") && isDefault(code, i)) {
                code.add("short-circuit evaluation", i - 1, i + 1);
            } else if (code.is(i, "*") && code.is(i - 1, "]") && isList(code, i - 1)) {
                code.add("list repetition", i - 1, i + 1);
            }
        }
    }

    /** {@code name = given or "nobody"}: the value counts, not whether it is true. */
    private static boolean isDefault(Snippet code, int or) {
        int depth = code.get(or).depth();
        for (int i = or - 1; i >= 0; i--) {
            Lexeme lexeme = code.get(i);
            if (lexeme.is("=") || lexeme.is("return")) {
                return true;
            }
            if (lexeme.kind() == Lexeme.Kind.NEWLINE
                    || lexeme.is("if")
                    || lexeme.is("while")
                    || lexeme.depth() < depth) {
                return false;
            }
        }
        return false;
    }

    /** Whether the bracket closes a list rather than an index. */
    private static boolean isList(Snippet code, int close) {
        int open = code.partner(close);
        return open < code.size() && !code.endsOperand(open - 1);
    }
}
