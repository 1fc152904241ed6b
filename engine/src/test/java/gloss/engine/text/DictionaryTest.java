package gloss.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static Dictionary of(Object... wordsAndFrequencies) {
        TreeMap<String, Integer> words = new TreeMap<>();
        for (int i = 0; i < wordsAndFrequencies.length; i += 2) {
            words.put((String) wordsAndFrequencies[i], (Integer) wordsAndFrequencies[i + 1]);
        }
        return new Dictionary(words);
    }

    @Test
    void theNearestWordComesFirstThenTheMoreFrequent() {
        Dictionary dictionary = of("filter", 1, "fitter", 9, "finer", 2, "flutter", 5);
        assertThat(dictionary.similar("fliter", 3)).containsExactly("filter", "fitter", "flutter");
    }

    @Test
    void aWordIsNotItsOwnCorrection() {
        assertThat(of("yield", 3).similar("yield", 1)).isEmpty();
    }

    @Test
    void aShortWordMayHaveOneErrorALongerOneTwo() {
        Dictionary dictionary = of("yield", 1, "generator", 1);
        assertThat(dictionary.similar("yeld", 1)).containsExactly("yield");
        assertThat(dictionary.similar("yild", 1)).containsExactly("yield");
        assertThat(dictionary.similar("yld", 1)).isEmpty();
        assertThat(dictionary.similar("genratro", 1)).containsExactly("generator");
        assertThat(dictionary.similar("gnratro", 1)).isEmpty();
    }

    @Test
    void theFirstLetterIsDoubtedOnlyWhenNothingElseFits() {
        Dictionary dictionary = of("lambda", 1, "gamma", 1, "kambda", 9);
        assertThat(dictionary.similar("lamda", 2)).containsExactly("lambda");
        assertThat(of("lambda", 1).similar("kambda", 1)).containsExactly("lambda");
    }

    @Test
    void completionsAreTheMostFrequentWordsThatBeginSo() {
        Dictionary dictionary = of("decorate", 2, "decorator", 9, "dec", 1, "deque", 30);
        assertThat(dictionary.completions("deco", 5)).containsExactly("decorator", "decorate");
        assertThat(dictionary.completions("deco", 1)).containsExactly("decorator");
        assertThat(dictionary.completions("x", 5)).isEmpty();
    }

    /** Against the whole table, without band or limit. */
    @Test
    void distancesWithinTheLimitAreExact() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            String first = word(random);
            String second = word(random);
            int exact = reference(first, second);
            int found = new EditDistance(first, 2).to(second);
            assertThat(Math.min(found, 3)).as(first + " " + second).isEqualTo(Math.min(exact, 3));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int reference(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
