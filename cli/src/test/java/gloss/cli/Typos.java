package gloss.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one typing error in a word of four letters or more, such that the word becomes unknown. */
final class Typos {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
    private static final int TRIES = 50;

    private Typos() {}

    static String in(String text, Random random, Predicate<String> known) {
        List<int[]> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new int[] {matcher.start(), matcher.end()});
        }
        for (int i = 0; i < TRIES && !words.isEmpty(); i++) {
            int[] word = words.get(random.nextInt(words.size()));
            String typo = typo(text.substring(word[0], word[1]), random);
            if (!known.test(typo)) {
                return text.substring(0, word[0]) + typo + text.substring(word[1]);
            }
        }
        return text;
    }

    private static String typo(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        char other = (char) ('a' + random.nextInt(26));
        String before = word.substring(0, at);
        return switch (random.nextInt(5)) {
            case 0 -> before + word.substring(at + 1);
            case 1 -> before + other + word.substring(at);
            case 2 -> before + other + word.substring(at + 1);
            case 3 -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> before + word.charAt(at) + word.substring(at);
        };
    }
}
