package gloss.indexer.check;

/**
 * Characters that nobody sees, but which change what is read or found: control characters, marks
 * that turn the direction of text, joiners and soft hyphens.
 */
public final class Invisible {
    private static final int FIRST_TAG_CHARACTER = 0xE0000;

    private Invisible() {}

    public static boolean is(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
            // Emoji are put together with U+200C, U+200D and the tag characters.
            case Character.FORMAT ->
                    codePoint != 0x200C && codePoint != 0x200D && codePoint < FIRST_TAG_CHARACTER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    true;
            default -> false;
        };
    }

    /** The text with these characters written as {@code \}{@code u202e}. */
    public static String shown(String text) {
        if (text.codePoints().noneMatch(Invisible::is)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (is(c)) {
                        shown.append(String.format("\\u%04x", c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                });
        return shown.toString();
    }
}
