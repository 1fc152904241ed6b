package gloss.bench.scale;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Made-up words that occur as often as those of a real language do: the n-th most frequent one with
 * a probability of 1/n (Zipf). Immutable; the same seed gives the same words.
 */
final class Language {
    private static final String[] ONSETS = {
        "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "w", "br", "ch", "cl",
        "dr", "fl", "gr", "pl", "pr", "sh", "st", "th", "tr"
    };
    private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ai", "ea", "io", "ou"};
    private static final String[] CODAS = {"", "", "", "n", "r", "s", "t", "l", "m", "ck", "nd"};
    private static final String[] ENDINGS = {"", "", "", "", "s", "ing", "ed", "er", "ion", "able"};

    private static final int WORDS = 40_000;
    private static final int TABLE = 1 << 20;

    private final List<String> words;

    /** The index of a word at each place: as many places as it is frequent. */
    private final int[] table = new int[TABLE];

    Language(long seed) {
        Random random = new Random(seed);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < WORDS) {
            made.add(made(random, made.size()));
        }
        words = new ArrayList<>(made);
        double harmonic = 0;
        for (int n = 1; n <= WORDS; n++) {
            harmonic += 1.0 / n;
        }
        double sum = 0;
        int at = 0;
        for (int n = 1; n <= WORDS; n++) {
            sum += 1.0 / n / harmonic;
            for (int end = (int) Math.min(TABLE, Math.ceil(sum * TABLE)); at < end; at++) {
                table[at] = n - 1;
            }
        }
    }

    /** Frequent words are short. */
    private static String made(Random random, int rank) {
        int syllables = 1 + random.nextInt(rank < 200 ? 2 : 3) + (rank < 2000 ? 0 : 1);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(of(ONSETS, random)).append(of(NUCLEI, random)).append(of(CODAS, random));
        }
        return word.append(rank < 200 ? "" : of(ENDINGS, random)).toString();
    }

    private static String of(String[] parts, Random random) {
        return parts[random.nextInt(parts.length)];
    }

    /** As in running text. */
    String word(Random random) {
        return words.get(table[random.nextInt(TABLE)]);
    }

    /** As in a title: not one of the most frequent, which tell nothing. */
    String telling(Random random) {
        int index = table[random.nextInt(TABLE)];
        return index < 100 ? telling(random) : words.get(index);
    }

    /** Names made of words: ever new ones, as programs have them. */
    String identifier(Random random) {
        String first = telling(random);
        String second = telling(random);
        return switch (random.nextInt(4)) {
            case 0 -> first + "." + second;
            case 1 -> capital(first) + capital(second);
            default -> first + "_" + second;
        };
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
