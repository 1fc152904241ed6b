package gloss.engine.rank;

import gloss.engine.Text;
import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import gloss.engine.text.Weighing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One analysed text of an entry: its title, an alias, a tag or a passage. Immutable.
 *
 * @see #occurrences
 */
final class Segment {
    /** How many numbers describe one occurrence: position (-1 for a construct), start, end. */
    static final int STRIDE = 3;

    private static final int[] NONE = new int[0];

    private final Text text;
    private final Map<String, int[]> occurrences;
    private final int[] starts;
    private final float[] weights;
    private final float weight;

    private Segment(Text text, Map<String, int[]> occurrences, int[] starts, float[] weights) {
        this.text = text;
        this.occurrences = occurrences;
        this.starts = starts;
        this.weights = weights;
        float sum = 0;
        for (float w : weights) {
            sum += w;
        }
        this.weight = sum;
    }

    /**
     * @param weighing what each position is worth, or null where that isn't needed
     */
    static Segment of(
            Text text,
            TextAnalyzer analyzer,
            @org.jspecify.annotations.Nullable Weighing weighing) {
        Map<String, int[]> occurrences = new HashMap<>();
        List<Float> weights = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        analyzer.analyze(
                text,
                (term, start, end, position, kind) -> {
                    occurrences.merge(term, new int[] {position, start, end}, Segment::append);
                    if (weighing != null && (kind == Token.Kind.WHOLE || kind == Token.Kind.PART)) {
                        float value = (float) weighing.weight(term);
                        while (weights.size() <= position) {
                            weights.add(0f);
                            starts.add(start);
                        }
                        weights.set(position, Math.max(weights.get(position), value));
                    }
                });
        analyzer.shapes(
                text,
                (term, start, end, position, kind) ->
                        occurrences.merge(term, new int[] {-1, start, end}, Segment::append));
        float[] array = new float[weights.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = weights.get(i);
        }
        int[] offsets = starts.stream().mapToInt(Integer::intValue).toArray();
        return new Segment(text, occurrences, offsets, array);
    }

    private static int[] append(int[] first, int[] second) {
        int[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    Text text() {
        return text;
    }

    /** Position, start and end of each occurrence of {@code term}, one after the other. */
    int[] occurrences(String term) {
        return occurrences.getOrDefault(term, NONE);
    }

    /** The same for all terms that begin with {@code prefix}. */
    int[] beginning(String prefix) {
        int[] found = NONE;
        for (Map.Entry<String, int[]> entry : occurrences.entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                found = append(found, entry.getValue());
            }
        }
        return found;
    }

    /** Notes which positions an occurrence takes: its own, or for a construct all inside of it. */
    void cover(int position, int start, int end, boolean[] covered) {
        if (position >= 0) {
            covered[position] = true;
            return;
        }
        for (int p = 0; p < starts.length; p++) {
            covered[p] |= starts[p] >= start && starts[p] < end;
        }
    }

    /** What the word at {@code position} is worth. */
    float weight(int position) {
        return weights[position];
    }

    /** What all words are worth together. */
    float weight() {
        return weight;
    }

    int positions() {
        return weights.length;
    }
}
