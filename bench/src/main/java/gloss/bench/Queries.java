package gloss.bench;

import gloss.engine.Entry;
import gloss.engine.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Queries as people send them, made from the titles and aliases of some entries: hardly any two are
 * the same, so that no cache answers. The same seed gives the same queries.
 */
public final class Queries {
    private final List<String> asked = new ArrayList<>();
    private final List<String> words;
    private final Random random;

    public Queries(List<Entry> entries, long seed) {
        Set<String> all = new LinkedHashSet<>();
        for (Entry entry : entries) {
            asked.add(entry.title().plain());
            for (Text alias : entry.aliases()) {
                asked.add(alias.plain());
            }
            for (String word : entry.lead().split("\\s+", -1)) {
                all.add(word);
            }
        }
        for (String text : asked) {
            all.addAll(List.of(text.split("\\s+", -1)));
        }
        all.removeIf(String::isBlank);
        words = List.copyOf(all);
        random = new Random(seed);
    }

    /** Distinct ones: whole questions, loose words, typing errors and halves of words. */
    public List<String> distinct(int count) {
        Set<String> queries = new LinkedHashSet<>();
        while (queries.size() < count) {
            queries.add(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> question() + " " + word();
                        case 2 -> word() + " " + word();
                        case 3 -> word() + " " + word() + " " + word();
                        case 4 -> mistyped(question());
                        default -> half(question() + " " + word());
                    });
        }
        return new ArrayList<>(queries);
    }

    /** What a search box sends while questions are typed: each beginning of each. */
    public List<String> typing(int count) {
        List<String> prefixes = new ArrayList<>();
        while (prefixes.size() < count) {
            String text = question();
            for (int end = 1; end <= text.length() && prefixes.size() < count; end++) {
                prefixes.add(text.substring(0, end));
            }
        }
        return prefixes;
    }

    /** Few queries often, many seldom (Zipf), out of {@code different} ones. */
    public List<String> repeated(int different, int count) {
        List<String> pool = distinct(different);
        List<String> queries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(different + 1.0)) - 1;
            queries.add(pool.get(Math.min(different - 1, rank)));
        }
        return queries;
    }

    private String question() {
        return asked.get(random.nextInt(asked.size()));
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private String half(String text) {
        return text.substring(0, text.length() - random.nextInt(3));
    }

    private String mistyped(String text) {
        int at = random.nextInt(text.length());
        int other = Math.min(text.length() - 1, at + 1);
        return text.substring(0, at)
                + text.charAt(other)
                + text.charAt(at)
                + text.substring(Math.min(text.length(), other + 1));
    }
}
