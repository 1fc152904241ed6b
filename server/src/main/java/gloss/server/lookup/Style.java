package gloss.server.lookup;

/** How words stand out in a terminal. What is styled must have been made {@link Plain} before. */
public enum Style {
    /** Nothing stands out. */
    NONE,
    ANSI;

    public String title(String text) {
        return styled("1", text);
    }

    public String heading(String text) {
        return styled("1", text);
    }

    /** Code within a sentence. */
    public String code(String text) {
        return styled("36", text);
    }

    /** A block of code. */
    public String block(String text) {
        return styled("33", text);
    }

    public String output(String text) {
        return styled("32", text);
    }

    /** What is less important than the rest. */
    public String faint(String text) {
        return styled("2", text);
    }

    public String link(String text) {
        return styled("4", text);
    }

    private String styled(String code, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
