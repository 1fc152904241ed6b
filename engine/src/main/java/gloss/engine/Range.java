package gloss.engine;

/**
 * A half-open range of a text, measured in UTF-16 code units from the text's beginning, so that it
 * means the same in Java and in JavaScript.
 */
public record Range(int start, int end) {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }

    public boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
