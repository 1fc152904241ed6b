package gloss.engine.rank;

import gloss.engine.Text;
import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import gloss.engine.text.Weighing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Several texts of one entry, analysed: a little inverted index, so that one look tells in which of
 * them a term occurs. Immutable.
 *
 * <p>Terms are sorted, and their occurrences stand one after the other in the same order: those of
 * one term, or of all terms with a common beginning, are a {@link Slice}. A hash table finds a term
 * without comparing strings that differ.
 */
final class Segments {
    /** How many numbers describe one occurrence: see {@link Slice}. */
    private static final int STRIDE = 4;

    private final List<Text> texts;
    private final String[] terms;
    private final int[] hashes;
    private final int[] table;
    private final int[] ends;
    private final int[] occurrences;
    private final int[][] starts;

    private Segments(List<Text> texts, SortedMap<String, Numbers> found, int[][] starts) {
        this.texts = List.copyOf(texts);
        this.starts = starts;
        terms = new String[found.size()];
        hashes = new int[found.size()];
        ends = new int[found.size()];
        table = new int[Integer.highestOneBit(Math.max(1, found.size())) * 4];
        Numbers all = new Numbers();
        int at = 0;
        for (Map.Entry<String, Numbers> term : found.entrySet()) {
            terms[at] = term.getKey();
            hashes[at] = term.getKey().hashCode();
            all.addAll(term.getValue());
            ends[at] = all.size();
            int slot = slot(hashes[at]);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = ++at;
        }
        occurrences = all.toArray();
    }

    /** Analyses {@code texts}. */
    static Segments of(List<Text> texts) {
        TextAnalyzer analyzer = new TextAnalyzer();
        SortedMap<String, Numbers> found = new TreeMap<>();
        int[][] starts = new int[texts.size()][];
        for (int i = 0; i < texts.size(); i++) {
            int segment = i;
            Numbers first = new Numbers();
            analyzer.analyze(
                    texts.get(i),
                    (term, start, end, position, kind) -> {
                        found.computeIfAbsent(term, t -> new Numbers())
                                .add(segment, position, start, end);
                        if (kind == Token.Kind.WHOLE || kind == Token.Kind.PART) {
                            while (first.size() <= position) {
                                first.add(start);
                            }
                        }
                    });
            analyzer.shapes(
                    texts.get(i),
                    (term, start, end, position, kind) ->
                            found.computeIfAbsent(term, t -> new Numbers())
                                    .add(segment, -1, start, end));
            starts[i] = first.toArray();
        }
        return new Segments(texts, found, starts);
    }

    /** Where a term occurs: for each {@code i} below {@link #size}, one place in one segment. */
    final class Slice {
        private final int from;
        private final int to;

        private Slice(int from, int to) {
            this.from = from;
            this.to = to;
        }

        int size() {
            return (to - from) / STRIDE;
        }

        int segment(int i) {
            return occurrences[from + i * STRIDE];
        }

        /** In words, counted from 0; -1 for a construct, which has no position. */
        int position(int i) {
            return occurrences[from + i * STRIDE + 1];
        }

        int start(int i) {
            return occurrences[from + i * STRIDE + 2];
        }

        int end(int i) {
            return occurrences[from + i * STRIDE + 3];
        }
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    @Nullable Slice occurrences(String term) {
        int hash = term.hashCode();
        for (int slot = slot(hash); table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
            int index = table[slot] - 1;
            if (hashes[index] == hash && terms[index].equals(term)) {
                return new Slice(index == 0 ? 0 : ends[index - 1], ends[index]);
            }
        }
        return null;
    }

    /** The occurrences of all terms that begin with {@code prefix}. */
    @Nullable Slice beginning(String prefix) {
        int found = Arrays.binarySearch(terms, prefix);
        int from = found < 0 ? -found - 1 : found;
        int to = from;
        while (to < terms.length && terms[to].startsWith(prefix)) {
            to++;
        }
        return to == from ? null : new Slice(from == 0 ? 0 : ends[from - 1], ends[to - 1]);
    }

    int size() {
        return texts.size();
    }

    Text text(int segment) {
        return texts.get(segment);
    }

    /** How many positions a segment has. */
    int positions(int segment) {
        return starts[segment].length;
    }

    /** What the words of a segment are worth, by their positions. */
    float[] weights(int segment, Weighing weighing) {
        float[] weights = new float[starts[segment].length];
        for (int t = 0; t < terms.length; t++) {
            if (!Token.isWritten(terms[t])) {
                continue;
            }
            for (int at = t == 0 ? 0 : ends[t - 1]; at < ends[t]; at += STRIDE) {
                int position = occurrences[at + 1];
                if (occurrences[at] == segment && position >= 0) {
                    float weight = (float) weighing.weight(terms[t]);
                    weights[position] = Math.max(weights[position], weight);
                }
            }
        }
        return weights;
    }

    /** Notes which positions an occurrence takes: its own, or for a construct all inside of it. */
    void cover(Slice slice, int i, boolean[] covered) {
        if (slice.position(i) >= 0) {
            covered[slice.position(i)] = true;
            return;
        }
        int[] offsets = starts[slice.segment(i)];
        for (int p = 0; p < offsets.length; p++) {
            covered[p] |= offsets[p] >= slice.start(i) && offsets[p] < slice.end(i);
        }
    }
}
