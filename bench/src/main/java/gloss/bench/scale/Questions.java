package gloss.bench.scale;

import gloss.engine.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What people ask of a {@link Library}: words of its entries. The same seed, the same questions.
 */
final class Questions {
    private final Library library;
    private final int entries;
    private final Random random;

    Questions(Library library, int entries, long seed) {
        this.library = library;
        this.entries = entries;
        this.random = new Random(seed);
    }

    List<String> words(int count) {
        List<String> questions = new ArrayList<>();
        while (questions.size() < count) {
            questions.add(some(1 + random.nextInt(3)) + " ");
        }
        return questions;
    }

    /** Beginnings of questions, of any length. */
    List<String> prefixes(int count) {
        List<String> questions = new ArrayList<>();
        while (questions.size() < count) {
            String text = some(1 + random.nextInt(3));
            questions.add(text.substring(0, 1 + random.nextInt(text.length())));
        }
        return questions;
    }

    /** Questions with two letters swapped, or one left out, in a word of five letters or more. */
    List<String> mistyped(int count) {
        List<String> questions = new ArrayList<>();
        while (questions.size() < count) {
            String text = some(1 + random.nextInt(2));
            String word = text.split(" ", 2)[0];
            if (word.length() >= 5) {
                int at = 1 + random.nextInt(word.length() - 3);
                String swapped =
                        random.nextBoolean() ? "" + word.charAt(at + 1) + word.charAt(at) : "";
                int to = swapped.isEmpty() ? at + 1 : at + 2;
                questions.add(text.substring(0, at) + swapped + text.substring(to) + " ");
            }
        }
        return questions;
    }

    /** Words of one entry, most often of its title. */
    private String some(int count) {
        Entry entry = library.entry(random.nextInt(entries));
        String title = entry.title().plain().replace("?", "");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] from = (random.nextInt(3) > 0 ? title : entry.lead()).split(" ", -1);
            words.add(from[random.nextInt(from.length)]);
        }
        return String.join(" ", words);
    }
}
