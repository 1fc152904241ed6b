package gloss.engine.rank;

import gloss.engine.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What matches in one segment.
 *
 * @param weights of the ranges, one each
 * @param score how much of the query the segment has
 */
record Marks(List<Range> ranges, List<Double> weights, double score) {
    static final Marks NONE = new Marks(List.of(), List.of(), 0);

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
