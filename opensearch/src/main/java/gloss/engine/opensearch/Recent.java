package gloss.engine.opensearch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what was used last, up to a number. Safe for use by many threads. */
final class Recent<K, V> {
    private final Map<K, V> values;

    Recent(int most) {
        values =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    synchronized @Nullable V get(K key) {
        return values.get(key);
    }

    synchronized void put(K key, V value) {
        values.put(key, value);
    }

    /** So many entries of {@code bytes} each are a quarter of the memory there is. */
    static int quarter(int bytes) {
        long most = Runtime.getRuntime().maxMemory() / 4 / bytes;
        return (int) Math.max(500, Math.min(50_000, most));
    }
}
