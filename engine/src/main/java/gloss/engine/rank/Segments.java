package gloss.engine.rank;

import gloss.engine.Text;
import gloss.engine.text.Token;
import gloss.engine.text.Weighing;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Several texts of one entry, analysed: a little inverted index, so that one look tells in which of
 * them a term occurs. Immutable.
 *
 * <p>Terms are sorted, and their occurrences stand one after the other in the same order: those of
 * one term, or of all terms with a common beginning, are a {@link Slice}. Each query looks some
 * terms up in many entries, so that what counts is how much memory a look touches: a hash table has
 * together what is wanted most, and terms that are the same objects need no look at their letters.
 */
final class Segments {
    /** How many numbers describe one occurrence: see {@link Slice}. */
    private static final int STRIDE = 4;

    /** And one place of the table: a hash, a term's index + 1, two halves of a set of segments. */
    private static final int PLACE = 4;

    private static final long HALF = 0xFFFF_FFFFL;

    private final List<Text> texts;
    private final String[] terms;
    private final int[] table;
    private final int[] ends;
    private final int[] occurrences;

    /** Where each word starts, and which of these is the first of each segment. */
    private final int[] starts;

    private final int[] firsts;

    private Segments(List<Text> texts, SegmentAnalysis found) {
        this.texts = List.copyOf(texts);
        starts = found.starts.toArray();
        firsts = found.firsts.toArray();
        terms = found.terms.toArray(String[]::new);
        Arrays.sort(terms);
        int[] index = new int[terms.length];
        for (int n = 0; n < terms.length; n++) {
            index[n] = Arrays.binarySearch(terms, found.terms.get(n));
        }
        ends = new int[terms.length];
        int[] occurring = found.occurring.toArray();
        for (int number : occurring) {
            ends[index[number]] += STRIDE;
        }
        for (int t = 1; t < terms.length; t++) {
            ends[t] += ends[t - 1];
        }
        int[] inOrder = found.occurrences.toArray();
        occurrences = new int[inOrder.length];
        long[] segments = new long[terms.length];
        int[] free = new int[terms.length];
        for (int t = 1; t < terms.length; t++) {
            free[t] = ends[t - 1];
        }
        for (int i = 0; i < occurring.length; i++) {
            int t = index[occurring[i]];
            System.arraycopy(inOrder, i * STRIDE, occurrences, free[t], STRIDE);
            segments[t] |= bit(inOrder[i * STRIDE]);
            free[t] += STRIDE;
        }
        table = table(terms, segments);
    }

    private static long bit(int segment) {
        return segment < Long.SIZE ? 1L << segment : 0;
    }

    private static int[] table(String[] terms, long[] segments) {
        int[] table = new int[Integer.highestOneBit(Math.max(1, terms.length)) * 4 * PLACE];
        for (int t = 0; t < terms.length; t++) {
            int hash = terms[t].hashCode();
            int place = place(hash, table);
            while (table[place + 1] != 0) {
                place = next(place, table);
            }
            table[place] = hash;
            table[place + 1] = t + 1;
            table[place + 2] = (int) segments[t];
            table[place + 3] = (int) (segments[t] >>> Integer.SIZE);
        }
        return table;
    }

    private static int place(int hash, int[] table) {
        return (hash ^ (hash >>> 15)) * PLACE & (table.length - 1);
    }

    private static int next(int place, int[] table) {
        return (place + PLACE) & (table.length - 1);
    }

    /** Analyses {@code texts}. */
    static Segments of(List<Text> texts, UnaryOperator<String> pooled) {
        SegmentAnalysis analysis = new SegmentAnalysis(pooled);
        texts.forEach(analysis::add);
        return new Segments(texts, analysis);
    }

    /** Where a term occurs: for each {@code i} below {@link #size}, one place in one segment. */
    final class Slice {
        private final int from;
        private final int to;
        private final long segments;

        private Slice(int from, int to, long segments) {
            this.from = from;
            this.to = to;
            this.segments = segments;
        }

        /** In which of the first 64 segments it occurs, a bit for each. */
        long segments() {
            return segments;
        }

        boolean isIn(int segment) {
            boolean found = (segments & bit(segment)) != 0;
            for (int i = 0; !found && segment >= Long.SIZE && i < size(); i++) {
                found = segment(i) == segment;
            }
            return found;
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

    @Nullable Slice occurrences(String term) {
        int hash = term.hashCode();
        for (int place = place(hash, table); table[place + 1] != 0; place = next(place, table)) {
            int t = table[place + 1] - 1;
            if (table[place] == hash && terms[t].equals(term)) {
                long segments =
                        (table[place + 2] & HALF) | ((long) table[place + 3] << Integer.SIZE);
                return new Slice(t == 0 ? 0 : ends[t - 1], ends[t], segments);
            }
        }
        return null;
    }

    /** The occurrences of all terms that begin with {@code prefix}. */
    @Nullable Slice beginning(String prefix) {
        int found = Arrays.binarySearch(terms, prefix);
        int first = found < 0 ? -found - 1 : found;
        int after = first;
        while (after < terms.length && terms[after].startsWith(prefix)) {
            after++;
        }
        if (after == first) {
            return null;
        }
        int from = first == 0 ? 0 : ends[first - 1];
        int to = ends[after - 1];
        long segments = 0;
        for (int at = from; at < to; at += STRIDE) {
            segments |= bit(occurrences[at]);
        }
        return new Slice(from, to, segments);
    }

    int size() {
        return texts.size();
    }

    Text text(int segment) {
        return texts.get(segment);
    }

    /** How many words come before those of a segment. */
    int wordsBefore(int segment) {
        return firsts[segment];
    }

    /**
     * Finds out what the words of some segments are worth.
     *
     * @param weights where to put it: a place for each word of all segments, in their order
     */
    void weigh(int from, int to, Weighing weighing, float[] weights) {
        for (int t = 0; t < terms.length; t++) {
            float weight = -1;
            for (int at = t == 0 ? 0 : ends[t - 1]; at < ends[t]; at += STRIDE) {
                int segment = occurrences[at];
                int position = occurrences[at + 1];
                if (segment < from || segment >= to || position < 0) {
                    continue;
                }
                if (weight < 0) {
                    weight = Token.isWritten(terms[t]) ? (float) weighing.weight(terms[t]) : 0;
                }
                int word = firsts[segment] + position;
                weights[word] = Math.max(weights[word], weight);
            }
        }
    }

    /**
     * The words that an occurrence takes: its own, or for a construct all inside of it. A bit for
     * each; those of words so far on that there is none aren't told.
     */
    long covered(Slice slice, int i) {
        int position = slice.position(i);
        if (position >= 0) {
            return position < Long.SIZE ? 1L << position : 0;
        }
        int first = firsts[slice.segment(i)];
        int words = Math.min(Long.SIZE, firsts[slice.segment(i) + 1] - first);
        long covered = 0;
        for (int w = 0; w < words; w++) {
            int start = starts[first + w];
            covered |= start >= slice.start(i) && start < slice.end(i) ? 1L << w : 0;
        }
        return covered;
    }
}
