package gloss.server.lookup;

/**
 * A place in a text, as editors count it.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
public record Position(int line, int column) {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "lines and columns count from 1, got " + line + ", " + column);
        }
    }
}
