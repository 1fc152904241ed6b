package gloss.engine.text;

import java.util.Arrays;

/**
 * The number of insertions, deletions, substitutions and swaps of neighbours that make one word of
 * another, no letter being edited twice (optimal string alignment), up to a limit: only the band of
 * the table that can stay within it is filled (Ukkonen, "Algorithms for approximate string
 * matching", 1985). Not safe for use by several threads.
 */
final class EditDistance {
    private final String word;
    private final int most;
    private int[] beforeLast;
    private int[] last;
    private int[] current;

    EditDistance(String word, int most) {
        this.word = word;
        this.most = most;
        beforeLast = new int[word.length() + 1];
        last = new int[word.length() + 1];
        current = new int[word.length() + 1];
    }

    /** The distance to {@code other}; anything above the limit if it is more than that. */
    int to(String other) {
        int far = most + 1;
        for (int j = 0; j <= word.length(); j++) {
            last[j] = Math.min(j, far);
        }
        for (int i = 1; i <= other.length(); i++) {
            Arrays.fill(current, far);
            current[0] = Math.min(i, far);
            int best = current[0];
            char c = other.charAt(i - 1);
            int end = Math.min(word.length(), i + most);
            for (int j = Math.max(1, i - most); j <= end; j++) {
                int same = word.charAt(j - 1) == c ? 0 : 1;
                int value = Math.min(last[j - 1] + same, 1 + Math.min(last[j], current[j - 1]));
                boolean swapped =
                        i > 1
                                && j > 1
                                && c == word.charAt(j - 2)
                                && other.charAt(i - 2) == word.charAt(j - 1);
                if (swapped) {
                    value = Math.min(value, beforeLast[j - 2] + 1);
                }
                current[j] = Math.min(value, far);
                best = Math.min(best, current[j]);
            }
            if (best > most) {
                return far;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return last[word.length()];
    }
}
