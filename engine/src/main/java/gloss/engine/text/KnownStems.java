package gloss.engine.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the stems of words: few words make most of all text, and stemming one takes longer than
 * all else that is done to it. Bounded: each word has one place, which it shares with others. Safe
 * for use by many threads.
 */
public final class KnownStems {
    private static final int SIZE = 1 << 13;

    private record Known(String word, String stem) {}

    private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(SIZE);

    @Nullable String get(String word) {
        Known found = known.get(place(word));
        return found != null && found.word.equals(word) ? found.stem : null;
    }

    void put(String word, String stem) {
        known.set(place(word), new Known(word, stem));
    }

    private static int place(String word) {
        int hash = word.hashCode();
        return (hash ^ (hash >>> 16)) & (SIZE - 1);
    }
}
