package gloss.server.lookup;

/**
 * Text that a terminal can show without being led astray: no escapes, no other control characters,
 * nothing that changes the direction of writing.
 */
public final class Plain {
    private Plain() {}

    /** Keeps line breaks; tabs become spaces. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                out.append("    ");
            } else if (isSafe(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** As {@link #of}, on one line. */
    public static String line(String text) {
        return of(text.replace('\n', ' '));
    }

    static boolean isSafe(char c) {
        if (c == '\n') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> c == '\u200D' || c == '\u00AD';
            default -> true;
        };
    }
}
