package gloss.engine.rank;

import gloss.engine.Highlighted;
import gloss.engine.Range;
import gloss.engine.Text;
import java.util.ArrayList;
import java.util.List;

/** Cuts the part of a passage that has most of what matches, at word or line boundaries. */
final class Window {
    /** How far a cut moves to a boundary; without spaces there may be none nearby. */
    private static final int SLACK = 80;

    private Window() {}

    /** An unbroken part of {@code text}, about {@code longest} characters at most. */
    static Highlighted around(Text text, boolean block, Marks marks, int longest) {
        String plain = text.plain();
        List<Range> merged = marks.merged();
        if (plain.length() <= longest) {
            return new Highlighted(text, block, merged);
        }
        int at = start(plain, marks, longest);
        int from = block ? lineStart(plain, at, merged) : boundary(plain, at, merged);
        int to = Math.min(plain.length(), at + longest);
        to = block ? lineEnd(plain, from, to, merged) : boundary(plain, to, merged);
        if (to <= from) {
            to = whole(plain, Math.min(plain.length(), from + longest));
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
        for (int anchor = 0; anchor < marks.size(); anchor++) {
            int start = marks.start(anchor) - longest / 4;
            int from = Math.max(0, Math.min(start, plain.length() - longest));
            double sum = 0;
            for (int i = 0; i < marks.size(); i++) {
                if (marks.start(i) >= from && marks.end(i) <= from + longest) {
                    sum += marks.weight(i);
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
        int nearest = Math.max(0, at - SLACK);
        int i = at;
        while (i > nearest && !Character.isWhitespace(plain.charAt(i - 1))) {
            i--;
        }
        if (i == nearest && i > 0) {
            i = whole(plain, at);
        }
        for (Range mark : marks) {
            if (mark.start() < i && i < mark.end()) {
                i = mark.start();
            }
        }
        return i;
    }

    /** Not between the halves of a character. */
    private static int whole(String plain, int at) {
        boolean halved =
                at > 0
                        && at < plain.length()
                        && Character.isSurrogatePair(plain.charAt(at - 1), plain.charAt(at));
        return halved ? at - 1 : at;
    }

    private static int lineStart(String plain, int at, List<Range> marks) {
        int start = plain.lastIndexOf('\n', at - 1) + 1;
        return at - start <= SLACK ? start : boundary(plain, at, marks);
    }

    private static int lineEnd(String plain, int from, int at, List<Range> marks) {
        if (at >= plain.length()) {
            return plain.length();
        }
        int end = plain.lastIndexOf('\n', at);
        if (end <= from) {
            end = plain.indexOf('\n', at);
            end = end < 0 ? plain.length() : end;
        }
        return end - at <= SLACK ? end : boundary(plain, at, marks);
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
