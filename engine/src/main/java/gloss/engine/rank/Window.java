package gloss.engine.rank;

import gloss.engine.Highlighted;
import gloss.engine.Range;
import gloss.engine.Text;
import java.util.ArrayList;
import java.util.List;

/** Cuts the part of a passage that has most of what matches, at word or line boundaries. */
final class Window {
    private Window() {}

    /** An unbroken part of {@code text}, about {@code longest} characters at most. */
    static Highlighted around(Text text, boolean block, Marks marks, int longest) {
        String plain = text.plain();
        List<Range> merged = marks.merged();
        if (plain.length() <= longest) {
            return new Highlighted(text, block, merged);
        }
        int from = start(plain, marks, longest);
        int to = Math.min(plain.length(), from + longest);
        from = block ? lineStart(plain, from) : boundary(plain, from, merged);
        to = block ? lineEnd(plain, from, to) : boundary(plain, to, merged);
        if (to <= from) {
            to = Math.min(plain.length(), from + longest);
        }
        while (from < to && Character.isWhitespace(plain.charAt(from)) && !block) {
            from++;
        }
        while (to > from && Character.isWhitespace(plain.charAt(to - 1))) {
            to--;
        }
        return new Highlighted(
                new Text(plain.substring(from, to), inside(text.code(), from, to)),
                block,
                inside(merged, from, to));
    }

    /** The start of the window whose distinct marks weigh most; the first of equals. */
    private static int start(String plain, Marks marks, int longest) {
        int best = 0;
        double most = -1;
        for (Range anchor : marks.ranges()) {
            int from =
                    Math.max(0, Math.min(anchor.start() - longest / 4, plain.length() - longest));
            double sum = 0;
            for (int i = 0; i < marks.ranges().size(); i++) {
                Range range = marks.ranges().get(i);
                if (range.start() >= from && range.end() <= from + longest) {
                    sum += marks.weights().get(i);
                }
            }
            if (sum > most + 1e-9 || (Math.abs(sum - most) <= 1e-9 && from < best)) {
                most = sum;
                best = from;
            }
        }
        return best;
    }

    /** The nearest place before {@code at} that is between words and cuts no mark. */
    private static int boundary(String plain, int at, List<Range> marks) {
        if (at >= plain.length()) {
            return plain.length();
        }
        int i = at;
        while (i > 0 && !Character.isWhitespace(plain.charAt(i - 1))) {
            i--;
        }
        for (Range mark : marks) {
            if (mark.start() < i && i < mark.end()) {
                i = mark.start();
            }
        }
        return i;
    }

    private static int lineStart(String plain, int at) {
        return plain.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    }

    private static int lineEnd(String plain, int from, int at) {
        if (at >= plain.length()) {
            return plain.length();
        }
        int end = plain.lastIndexOf('\n', at);
        if (end <= from) {
            end = plain.indexOf('\n', at);
        }
        return end < 0 ? plain.length() : end;
    }

    private static List<Range> inside(List<Range> ranges, int from, int to) {
        List<Range> inside = new ArrayList<>();
        for (Range range : ranges) {
            if (range.overlaps(from, to)) {
                inside.add(
                        new Range(
                                Math.max(range.start(), from) - from,
                                Math.min(range.end(), to) - from));
            }
        }
        return inside;
    }
}
