package gloss.engine.text.code;

/** Comparisons that have a meaning, or a trap, of their own. */
final class Comparisons {
    /** How far the other half of a chain, or the operands of a comparison, may reach. */
    private static final int REACH = 8;

    private Comparisons() {}

    static void find(Snippet code) {
        for (int i = 1; i < code.size(); i++) {
            if (!code.endsOperand(i - 1)) {
                continue;
            }
            if (isOrdering(code.get(i))) {
                chain(code, i);
            } else if (code.is(i, "is")) {
                identity(code, i);
            } else if (code.is(i, "in") || (code.is(i, "not") && code.is(i + 1, "in"))) {
                membership(code, i);
            } else if (code.is(i, "==") || code.is(i, "!=")) {
                equality(code, i);
            }
        }
    }

    private static boolean isOrdering(Lexeme lexeme) {
        return lexeme.is("<") || lexeme.is("<=") || lexeme.is(">") || lexeme.is(">=");
    }

    /** {@code 0 < x < 10} */
    private static void chain(Snippet code, int i) {
        for (int j = i + 1; j < Math.min(code.size(), i + REACH); j++) {
            Lexeme next = code.get(j);
            if (isOrdering(next)) {
                code.add("chained comparison", i - 1, j);
                return;
            }
            if (next.kind() == Lexeme.Kind.KEYWORD || next.kind() == Lexeme.Kind.NEWLINE) {
                return;
            }
        }
    }

    private static void identity(Snippet code, int is) {
        int operand = code.is(is + 1, "not") ? is + 2 : is + 1;
        if (code.is(operand, "None")) {
            code.add("comparison with None", is - 1, operand);
        } else if (code.beginsOperand(operand)) {
            code.add("identity comparison", is - 1, operand);
        }
    }

    /** {@code x in xs}, but not the one of a loop. */
    private static void membership(Snippet code, int in) {
        int depth = code.get(in).depth();
        for (int i = in - 1; i >= 0 && code.get(i).depth() >= depth; i--) {
            if (code.is(i, "for") && code.get(i).depth() == depth) {
                return;
            }
            if (code.get(i).kind() == Lexeme.Kind.NEWLINE) {
                break;
            }
        }
        code.add("membership test", in - 1, code.is(in, "not") ? in + 1 : in);
    }

    /** {@code 0.1 + 0.2 == 0.3} */
    private static void equality(Snippet code, int equals) {
        int depth = code.get(equals).depth();
        for (int way = -1; way <= 1; way += 2) {
            for (int i = equals + way; i >= 0 && i < code.size(); i += way) {
                Lexeme lexeme = code.get(i);
                boolean outside =
                        lexeme.depth() < depth
                                || lexeme.kind() == Lexeme.Kind.NEWLINE
                                || lexeme.kind() == Lexeme.Kind.KEYWORD
                                || Math.abs(i - equals) > REACH;
                if (outside) {
                    break;
                }
                if (lexeme.kind() == Lexeme.Kind.NUMBER && lexeme.text().indexOf('.') > 0) {
                    code.add("float comparison", Math.min(i, equals), Math.max(i, equals));
                    return;
                }
            }
        }
    }
}
