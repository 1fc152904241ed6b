package gloss.engine.text.code;

/**
 * One token of Python source.
 *
 * @param start in UTF-16 code units
 * @param depth how many brackets are open before it
 */
record Lexeme(Kind kind, String text, int start, int end, int depth) {
    enum Kind {
        NAME,
        KEYWORD,
        NUMBER,
        STRING,
        OPERATOR,
        NEWLINE
    }

    boolean is(String value) {
        return text.equals(value) && (kind == Kind.KEYWORD || kind == Kind.OPERATOR);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    /** Whether an operand can end here: a name, a literal or a closing bracket. */
    boolean endsOperand() {
        return switch (kind) {
            case NAME, NUMBER, STRING -> true;
            case OPERATOR -> text.equals(")") || text.equals("]") || text.equals("}");
            case KEYWORD -> text.equals("None") || text.equals("True") || text.equals("False");
            case NEWLINE -> false;
        };
    }

    /** Whether an operand can begin here. */
    boolean beginsOperand() {
        return switch (kind) {
            case NAME, NUMBER, STRING -> true;
            case OPERATOR -> "([{-+~*".contains(text) || text.equals("**");
            case KEYWORD ->
                    switch (text) {
                        case "None", "True", "False", "not", "lambda", "await" -> true;
                        default -> false;
                    };
            case NEWLINE -> false;
        };
    }
}
