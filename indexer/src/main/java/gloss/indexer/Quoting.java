package gloss.indexer;

/** How a line of front matter is to be quoted. */
final class Quoting {
    private static final String SIGNS = "*&!%@`[]{}|>#?,:-\"'";

    private Quoting() {}

    /** The line with its value in quotes; empty if that doesn't look like what is wrong. */
    static String mend(String line) {
        String start;
        String value;
        int colon = line.indexOf(": ");
        if (line.startsWith("- ")) {
            start = "- ";
            value = line.substring(2).strip();
        } else if (colon > 0 && line.substring(0, colon).matches("[a-z-]{1,20}")) {
            start = line.substring(0, colon + 2);
            value = line.substring(colon + 2).strip();
        } else {
            return "";
        }
        boolean suspicious =
                !value.isEmpty()
                        && (SIGNS.indexOf(value.charAt(0)) >= 0
                                || value.contains(": ")
                                || value.endsWith(":")
                                || value.contains(" #"));
        return suspicious ? start + quoted(value) : "";
    }

    static String quoted(String value) {
        return value.indexOf('\'') < 0
                ? "'" + value + "'"
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
