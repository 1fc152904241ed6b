package gloss.server.lookup;

import gloss.engine.Range;
import java.util.Arrays;

/** Where the lines of a text begin: translates between offsets and positions. Immutable. */
final class Lines {
    private final int[] starts;
    private final int length;

    Lines(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end =
                    c == '\n'
                            || (c == '\r'
                                    && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (end) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
        this.length = text.length();
    }

    /** What lies beyond the end of a line or of the text is taken for its end. */
    int offset(Position position) {
        int line = Math.min(position.line(), starts.length) - 1;
        int end = line + 1 < starts.length ? starts[line + 1] - 1 : length;
        return (int) Math.min((long) starts[line] + position.column() - 1, end);
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }

    CodeRange range(Range range) {
        return new CodeRange(position(range.start()), position(range.end()));
    }
}
