package gloss.engine.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Makes equal terms the same object as far as it can: they take the memory of one, and are found to
 * be equal without a look at their letters. Bounded: who comes first stays, so that nothing may
 * depend on it. Safe for use by many threads.
 */
public final class TermPool {
    private static final int SIZE = 1 << 16;

    /** In how many neighbouring places a term may be. */
    private static final int PLACES = 4;

    private final AtomicReferenceArray<@Nullable String> terms;

    private TermPool(int size) {
        terms = new AtomicReferenceArray<>(size);
    }

    /** For entries that stay in memory. */
    public static TermPool shared() {
        return new TermPool(SIZE);
    }

    /** For entries that come and go: it would take longer than what is gained by it. */
    public static TermPool none() {
        return new TermPool(0);
    }

    /** The object that stands for {@code term}, which is that itself when there is no place. */
    public String get(String term) {
        if (terms.length() == 0) {
            return term;
        }
        int hash = term.hashCode();
        int first = (hash ^ (hash >>> 16)) & (SIZE - PLACES);
        for (int i = 0; i < PLACES; i++) {
            String known = terms.get(first + i);
            if (known == null) {
                known = terms.compareAndExchange(first + i, null, term);
            }
            if (known == null || known.equals(term)) {
                return known == null ? term : known;
            }
        }
        return term;
    }
}
