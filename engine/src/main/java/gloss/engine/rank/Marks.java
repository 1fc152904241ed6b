package gloss.engine.rank;

import gloss.engine.Range;
import gloss.engine.text.Alternative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What matches in one segment. Not safe for use by several threads. */
final class Marks {
    private final List<Range> ranges = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Set<Integer> units = new HashSet<>();
    private double score;

    /**
     * @param weight what the alternative's units are worth
     */
    void add(int start, int end, Alternative alternative, double weight) {
        ranges.add(new Range(start, end));
        weights.add(weight);
        if (units.add(alternative.from() * 100 + alternative.to())) {
            score += weight * Math.min(1, alternative.quality());
        }
    }

    List<Range> ranges() {
        return ranges;
    }

    /** One for each range. */
    List<Double> weights() {
        return weights;
    }

    /** How much of the query the segment has. */
    double score() {
        return score;
    }

    /** The ranges in order; those that overlap become one. */
    List<Range> merged() {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            Range last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && range.start() < last.end()) {
                merged.set(
                        merged.size() - 1,
                        new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }
}
