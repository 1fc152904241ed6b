package gloss.engine.text;

/** Which characters make words. */
final class Chars {
    private Chars() {}

    static boolean isWord(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '_'
                : Character.isLetterOrDigit(c)
                        || Character.isSurrogate(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isLetter(char c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    static boolean isUpper(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** The character at {@code index}, or a space outside of the text. */
    static char at(CharSequence text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
    }
}
