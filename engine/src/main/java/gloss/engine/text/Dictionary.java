package gloss.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of a knowledge base in memory, for corrections and completions. For tens of thousands
 * of words, comparing one by one is several times faster than making a Levenshtein automaton for
 * each word that was asked: a look at length and letters rules out nearly all of them. Immutable.
 */
public final class Dictionary {
    /** Up to this length one edit is allowed, beyond it two. */
    private static final int SHORT_WORD = 5;

    private final String[] words;
    private final int[] frequencies;
    private final long[] letters;

    /**
     * @param frequencies in how many entries each word occurs
     */
    public Dictionary(SortedMap<String, Integer> frequencies) {
        this.words = frequencies.keySet().toArray(String[]::new);
        this.frequencies = frequencies.values().stream().mapToInt(Integer::intValue).toArray();
        this.letters = Arrays.stream(words).mapToLong(Dictionary::letters).toArray();
    }

    /** These words and {@code others}; a word that is in both is as frequent as in both. */
    public Dictionary and(SortedMap<String, Integer> others) {
        if (others.isEmpty()) {
            return this;
        }
        SortedMap<String, Integer> all = new TreeMap<>(others);
        for (int i = 0; i < words.length; i++) {
            all.merge(words[i], frequencies[i], Integer::sum);
        }
        return new Dictionary(all);
    }

    private record Found(String word, double similarity, int frequency) {
        static final Comparator<Found> BEST_FIRST =
                Comparator.comparingDouble(Found::similarity)
                        .thenComparingInt(Found::frequency)
                        .reversed()
                        .thenComparing(Found::word);
    }

    /**
     * Known words at an edit distance of 1 or 2, the nearest and most frequent first; those with
     * the same first letter, if there are any.
     */
    public List<String> similar(String word, int limit) {
        if (word.isEmpty()) {
            return List.of();
        }
        int from = index(word.substring(0, 1));
        int to = index(Character.toString(word.charAt(0) + 1));
        List<String> found = similar(word, limit, from, to);
        return found.isEmpty() ? similar(word, limit, 0, words.length) : found;
    }

    private List<String> similar(String word, int limit, int from, int to) {
        int most = word.length() <= SHORT_WORD ? 1 : 2;
        long mask = letters(word);
        EditDistance distance = new EditDistance(word, most);
        List<Found> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            // An edit changes the set of letters by two at most.
            if (Long.bitCount(mask ^ letters[i]) <= 2 * most
                    && Math.abs(words[i].length() - word.length()) <= most) {
                int edits = distance.to(words[i]);
                if (edits > 0 && edits <= most) {
                    double shorter = Math.min(word.length(), words[i].length());
                    found.add(new Found(words[i], 1 - edits / shorter, frequencies[i]));
                }
            }
        }
        found.sort(Found.BEST_FIRST);
        return found.stream().limit(limit).map(Found::word).toList();
    }

    /** Known words that begin with {@code prefix}, the most frequent first. */
    public List<String> completions(String prefix, int limit) {
        List<Found> best = new ArrayList<>(limit + 1);
        for (int i = index(prefix); i < words.length && words[i].startsWith(prefix); i++) {
            // Of equally frequent ones the first stays.
            if (best.size() < limit || frequencies[i] > best.getLast().frequency()) {
                best.add(new Found(words[i], 1, frequencies[i]));
                best.sort(Found.BEST_FIRST);
                if (best.size() > limit) {
                    best.removeLast();
                }
            }
        }
        return best.stream().map(Found::word).toList();
    }

    private int index(String word) {
        int found = Arrays.binarySearch(words, word);
        return found < 0 ? -found - 1 : found;
    }

    /** A bit for each letter and digit that occurs; rare characters share some. */
    private static long letters(String word) {
        long mask = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int bit = c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? 26 + c - '0' : -1;
            mask |= 1L << (bit >= 0 ? bit : 36 + c % 28);
        }
        return mask;
    }
}
