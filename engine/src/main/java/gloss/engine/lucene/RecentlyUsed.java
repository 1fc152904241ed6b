package gloss.engine.lucene;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made for some keys: each key has one place, which it shares with others, and
 * the last one stays. Bounded, and without a lock. Safe for use by many threads.
 */
final class RecentlyUsed<K, V> {
    private record Kept<K, V>(K key, V value) {}

    private final AtomicReferenceArray<@Nullable Kept<K, V>> places;

    /**
     * @param size a power of two
     */
    RecentlyUsed(int size) {
        places = new AtomicReferenceArray<>(size);
    }

    @Nullable V get(K key) {
        Kept<K, V> kept = places.get(place(key));
        return kept != null && kept.key().equals(key) ? kept.value() : null;
    }

    void put(K key, V value) {
        places.set(place(key), new Kept<>(key, value));
    }

    private int place(K key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & (places.length() - 1);
    }
}
