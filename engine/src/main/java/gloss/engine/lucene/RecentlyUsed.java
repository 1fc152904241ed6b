package gloss.engine.lucene;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made for some keys: each key has a few places, which it shares with others,
 * and when they are taken one of them is given up. Numbers from 0 on share them evenly. Bounded,
 * and without a lock. Safe for use by many threads.
 */
final class RecentlyUsed<K, V> {
    private static final int PLACES = 4;

    private record Kept<K, V>(int hash, K key, V value) {}

    private final AtomicReferenceArray<@Nullable Kept<K, V>> kept;

    /**
     * @param size a power of two
     */
    RecentlyUsed(int size) {
        kept = new AtomicReferenceArray<>(Math.max(PLACES, size));
    }

    @Nullable V get(K key) {
        int hash = key.hashCode();
        int first = first(hash);
        for (int i = 0; i < PLACES; i++) {
            Kept<K, V> found = kept.get(first + i);
            if (found == null) {
                return null;
            }
            if (found.hash() == hash && found.key().equals(key)) {
                return found.value();
            }
        }
        return null;
    }

    /** Keeps {@code value} in the first place, and moves what is there on: the last one goes. */
    void put(K key, V value) {
        int hash = key.hashCode();
        int first = first(hash);
        Kept<K, V> moving = new Kept<>(hash, key, value);
        for (int i = 0; i < PLACES && moving != null; i++) {
            Kept<K, V> old = kept.getAndSet(first + i, moving);
            moving = old != null && old.key().equals(key) ? null : old;
        }
    }

    private int first(int hash) {
        return (hash ^ (hash >>> 16)) & (kept.length() - PLACES);
    }
}
