package gloss.engine.lucene;

import gloss.engine.EngineUnavailableException;
import gloss.engine.text.Dictionary;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of one index reader in memory, the most frequent ones of a large index. Read when they
 * are first asked for; of a large index, not all anew after each update. Safe for use by many
 * threads.
 */
final class HeldWords {
    /** A misspelt word is rather a frequent one than one beyond these. */
    private static final int MOST = 100_000;

    /** Below, reading all takes no time, and what is deleted shall be forgotten. */
    private static final int LARGE = 20_000;

    /** When so much of an index is new, all its words are read anew. */
    private static final double NEW = 0.1;

    private final IndexReader reader;
    private final @Nullable Held before;
    private volatile @Nullable Held held;

    /** Words, and the segments that they are of. */
    private record Held(Dictionary words, Set<IndexReader.CacheKey> segments) {}

    /**
     * @param before those of the generation before, if there is one
     */
    HeldWords(IndexReader reader, @Nullable HeldWords before) {
        this.reader = reader;
        this.before = before == null ? null : before.held;
    }

    Dictionary dictionary() {
        Held done = held;
        return done == null ? read().words() : done.words();
    }

    private synchronized Held read() {
        Held done = held;
        if (done == null) {
            try {
                done = before != null && isMostlyOf(before) ? added(before) : all();
            } catch (IOException e) {
                throw new EngineUnavailableException("can't read the index", e);
            }
            held = done;
        }
        return done;
    }

    private boolean isMostlyOf(Held old) {
        int added = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            added += old.segments().contains(key(leaf.reader())) ? 0 : leaf.reader().maxDoc();
        }
        return reader.maxDoc() > LARGE && added < NEW * reader.maxDoc();
    }

    private Held added(Held old) throws IOException {
        TreeMap<String, Integer> words = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            if (!old.segments().contains(key(leaf.reader()))) {
                add(leaf.reader(), words);
            }
        }
        return new Held(old.words().and(words), old.segments());
    }

    private Held all() throws IOException {
        TreeMap<String, Integer> words = new TreeMap<>();
        Set<IndexReader.CacheKey> segments = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            add(leaf.reader(), words);
            segments.add(key(leaf.reader()));
        }
        return new Held(new Dictionary(words), Set.copyOf(segments));
    }

    private static IndexReader.CacheKey key(LeafReader leaf) {
        return leaf.getCoreCacheHelper().getKey();
    }

    private static void add(LeafReader leaf, Map<String, Integer> words) throws IOException {
        Terms terms = leaf.terms(Fields.WORDS);
        if (terms == null) {
            return;
        }
        TermsEnum all = terms.iterator();
        for (BytesRef word = all.next(); word != null; word = all.next()) {
            words.merge(word.utf8ToString(), all.docFreq(), Integer::sum);
            if (words.size() > 2 * MOST) {
                forgetRarest(words);
            }
        }
    }

    /** Leaves as many as shall be held. */
    private static void forgetRarest(Map<String, Integer> words) {
        int[] frequencies = words.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        int least = frequencies[frequencies.length - MOST];
        words.values().removeIf(frequency -> frequency < least);
        Iterator<Integer> rest = words.values().iterator();
        while (words.size() > MOST && rest.hasNext()) {
            if (rest.next() == least) {
                rest.remove();
            }
        }
    }
}
