package gloss.bench.cluster;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Passage;
import gloss.engine.Text;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * As many entries as one likes, each put together from pieces of real ones and from invented words,
 * of which few are frequent and many rare (Zipf). Each is made when it is asked for, and is always
 * the same.
 */
final class GeneratedEntries extends AbstractList<Entry> {
    private static final String[] SYLLABLES = {
        "ba", "cor", "del", "fi", "gro", "hal", "ju", "kem", "lo", "mi", "nar", "o", "pre", "qui",
        "ra", "sto", "tu", "ver", "wy", "zan"
    };
    private static final int DIFFERENT_WORDS = 200_000;

    private final List<Entry> real;
    private final int size;

    GeneratedEntries(List<Entry> real, int size) {
        this.real = real;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Entry get(int index) {
        Random random = new Random(index * 31L + 7);
        Entry base = real.get(index % real.size());
        List<Text> aliases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Entry other = any(random);
            if (!other.aliases().isEmpty()) {
                String alias = other.aliases().get(random.nextInt(other.aliases().size())).plain();
                aliases.add(Text.plain(alias + " " + word(random)));
            }
        }
        List<Passage> passages = new ArrayList<>();
        passages.add(base.passages().getFirst());
        for (int i = 0; i < 5; i++) {
            List<Passage> others = any(random).passages();
            passages.add(others.get(random.nextInt(others.size())));
        }
        passages.add(new Passage(Passage.Kind.PROSE, Text.plain(words(random, 20))));
        return new Entry(
                new EntryId(base.id().slug() + "-" + index),
                Text.plain(base.title().plain() + " " + words(random, 2)),
                base.topic(),
                base.level(),
                base.tags(),
                aliases,
                List.of(),
                List.of(),
                passages,
                base.html(),
                base.markdown(),
                base.source());
    }

    private Entry any(Random random) {
        return real.get(random.nextInt(real.size()));
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(word(random));
        }
        return words.toString();
    }

    private static String word(Random random) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(DIFFERENT_WORDS));
        StringBuilder word = new StringBuilder("x");
        for (int rest = rank; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }
}
