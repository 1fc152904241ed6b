package gloss.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells at once of most terms that an index doesn't have: understanding a query asks for many that
 * could be, such as words joined or taken apart, and each look into the index costs some
 * microseconds. A Bloom filter (Bloom: "Space/time trade-offs in hash coding with allowable
 * errors", 1970) for each segment, kept from one generation to the next. Immutable.
 */
final class KnownTerms {
    /** Segments with more terms than this are always asked. */
    private static final int MOST = 200_000;

    private static final int BITS_PER_TERM = 16;

    /** A set of bits for each segment, or null if anything may be there. */
    private final Map<IndexReader.CacheKey, @Nullable FixedBitSet> filters = new HashMap<>();

    KnownTerms(IndexReader reader, @Nullable KnownTerms before) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            IndexReader.CacheKey key = leaf.reader().getCoreCacheHelper().getKey();
            FixedBitSet known = before == null ? null : before.filters.get(key);
            filters.put(key, known == null ? filter(leaf.reader()) : known);
        }
    }

    private static @Nullable FixedBitSet filter(LeafReader leaf) throws IOException {
        Terms terms = leaf.terms(Fields.TERMS);
        if (terms == null || terms.size() > MOST) {
            return null;
        }
        FixedBitSet filter = new FixedBitSet((int) Math.max(1, terms.size() * BITS_PER_TERM));
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            long hash = hash(term.utf8ToString());
            filter.set(first(hash, filter));
            filter.set(second(hash, filter));
        }
        return filter;
    }

    /** A string's own hash, well mixed (the finalizer of MurmurHash3). */
    private static long hash(String term) {
        long hash = term.hashCode() * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    private static int first(long hash, FixedBitSet filter) {
        return Math.floorMod((int) hash, filter.length());
    }

    private static int second(long hash, FixedBitSet filter) {
        return Math.floorMod((int) (hash >>> Integer.SIZE), filter.length());
    }

    /** False if no entry of any segment has {@code term}. */
    boolean mayHave(String term) {
        long hash = hash(term);
        for (FixedBitSet filter : filters.values()) {
            if (filter == null
                    || (filter.get(first(hash, filter)) && filter.get(second(hash, filter)))) {
                return true;
            }
        }
        return false;
    }
}
