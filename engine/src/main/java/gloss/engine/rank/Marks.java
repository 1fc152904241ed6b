package gloss.engine.rank;

import gloss.engine.Range;
import gloss.engine.text.Alternative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What matches in one segment. Not safe for use by several threads. */
final class Marks {
    /** Start and end of each mark in one number, so that they are sorted without objects. */
    private long[] ranges = new long[8];

    private double[] weights = new double[8];
    private int size;

    /** Which alternatives' units are in the score, from and to in one number. */
    private int[] scored = new int[4];

    private int scoredSize;
    private double score;

    /**
     * @param weight what the alternative's units are worth
     */
    void add(int start, int end, Alternative alternative, double weight) {
        if (size == ranges.length) {
            ranges = Arrays.copyOf(ranges, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        ranges[size] = (long) start << 32 | end;
        weights[size++] = weight;
        if (isNew(alternative.from() << 16 | alternative.to())) {
            score += weight * Math.min(1, alternative.quality());
        }
    }

    private boolean isNew(int units) {
        for (int i = scoredSize - 1; i >= 0; i--) {
            if (scored[i] == units) {
                return false;
            }
        }
        if (scoredSize == scored.length) {
            scored = Arrays.copyOf(scored, 2 * scoredSize);
        }
        scored[scoredSize++] = units;
        return true;
    }

    int size() {
        return size;
    }

    int start(int mark) {
        return (int) (ranges[mark] >>> 32);
    }

    int end(int mark) {
        return (int) ranges[mark];
    }

    double weight(int mark) {
        return weights[mark];
    }

    /** How much of the query the segment has. */
    double score() {
        return score;
    }

    /** The marks in order; those that overlap become one. */
    List<Range> merged() {
        long[] sorted = Arrays.copyOf(ranges, size);
        Arrays.sort(sorted);
        List<Range> merged = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (long range : sorted) {
            int start = (int) (range >>> 32);
            if (start >= to) {
                if (to > from) {
                    merged.add(new Range(from, to));
                }
                from = start;
            }
            to = Math.max(to, (int) range);
        }
        if (to > from) {
            merged.add(new Range(from, to));
        }
        return merged;
    }
}
