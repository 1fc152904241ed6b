package gloss.indexer.check;

import java.util.ArrayList;
import java.util.List;

/** Where two outputs part, in a few lines. */
final class OutputDiff {
    private static final int MOST = 6;

    private final List<String> expected;
    private final List<String> got;
    private int start;

    OutputDiff(String expected, String got) {
        this.expected = expected.lines().toList();
        this.got = got.lines().toList();
        int shorter = Math.min(this.expected.size(), this.got.size());
        while (start < shorter && this.expected.get(start).equals(this.got.get(start))) {
            start++;
        }
    }

    /** How many lines are equal before the first that isn't. */
    int start() {
        return start;
    }

    /** Each line indented, with a sign in front. */
    String text() {
        int end = 0;
        int shorter = Math.min(expected.size(), got.size());
        while (start + end < shorter
                && expected.get(expected.size() - 1 - end).equals(got.get(got.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        add(lines, "    - ", expected.subList(start, expected.size() - end));
        add(lines, "    + ", got.subList(start, got.size() - end));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String sign, List<String> part) {
        part.stream().limit(MOST).forEach(line -> lines.add(sign + line));
        if (part.size() > MOST) {
            lines.add(sign + "… (" + (part.size() - MOST) + " more lines)");
        }
    }
}
