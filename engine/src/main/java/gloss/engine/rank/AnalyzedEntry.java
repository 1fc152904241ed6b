package gloss.engine.rank;

import gloss.engine.EntryId;
import gloss.engine.Level;
import gloss.engine.Passage;
import gloss.engine.Source;
import gloss.engine.Text;
import gloss.engine.text.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A candidate: what ranking and highlighting need of an entry, analysed once. Safe for use by many
 * threads; passages are analysed when first asked for.
 */
public final class AnalyzedEntry {
    /** An entry without what only its own page shows. */
    public record Summary(
            EntryId id,
            Text title,
            String topic,
            Level level,
            List<String> tags,
            List<Text> aliases,
            List<Passage> passages,
            Source source) {}

    /** The title's place among the {@link #keys}. */
    static final int TITLE = 0;

    /** The name's: the slug's words, what the author calls the concept. */
    static final int NAME = 1;

    /** The first alias's; after the aliases come the tags. */
    static final int ALIASES = 2;

    private final Summary summary;
    private final Weighing weighing;
    private final Segments keys;
    private final UnaryOperator<String> pooled;
    private final int[] spellings;
    private final float[] weights;

    /** Which of the keys have their weights, a bit for each: {@link #weighed}. */
    private final AtomicLong weighed = new AtomicLong();

    private volatile @Nullable Segments passages;

    /**
     * @param pooled may make equal terms of entries and queries the same object
     */
    public AnalyzedEntry(Summary summary, Weighing weighing, UnaryOperator<String> pooled) {
        this.summary = summary;
        this.weighing = weighing;
        this.pooled = pooled;
        List<Text> texts = new ArrayList<>();
        texts.add(summary.title());
        texts.add(name(summary.id()));
        texts.addAll(summary.aliases());
        for (String tag : summary.tags()) {
            texts.add(Text.plain(tag));
        }
        keys = Segments.of(texts, pooled);
        weights = new float[keys.wordsBefore(keys.size())];
        spellings = texts.stream().mapToInt(text -> spelling(text.plain())).toArray();
    }

    public Summary summary() {
        return summary;
    }

    /** The texts that say what the entry is about: title, name, aliases, tags. */
    Segments keys() {
        return keys;
    }

    /**
     * What the words of the keys are worth, those of one after those of the other. Those of {@code
     * key} are there; looking all of them up takes long, and most keys have nothing of a query.
     */
    float[] weights(int key) {
        if ((weighed.get() & weighed(key)) == 0) {
            boolean rest = key >= Long.SIZE - 1;
            keys.weigh(rest ? Long.SIZE - 1 : key, rest ? keys.size() : key + 1, weighing, weights);
            weighed.getAndAccumulate(weighed(key), (some, more) -> some | more);
        }
        return weights;
    }

    /** The bit of one of the keys; so many that there are too few bits have the last together. */
    private static long weighed(int key) {
        return 1L << Math.min(key, Long.SIZE - 1);
    }

    /** A hash of one of the keys: equal to that of any text that differs in case only. */
    int spelling(int key) {
        return spellings[key];
    }

    static int spelling(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(c));
            }
        }
        return hash;
    }

    /** The first tag's place among the keys. */
    int tags() {
        return ALIASES + summary.aliases().size();
    }

    /** A slug is read as the words it is made of. */
    static Text name(EntryId id) {
        return Text.plain(id.slug().replace('-', ' '));
    }

    /** The body, passage by passage. */
    Segments passages() {
        Segments done = passages;
        if (done == null) {
            done = Segments.of(summary.passages().stream().map(Passage::text).toList(), pooled);
            passages = done;
        }
        return done;
    }
}
