package gloss.engine.lucene;

import gloss.engine.EngineUnavailableException;
import gloss.engine.text.TermStatistics;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Term statistics of one index reader. Safe for use by many threads. */
final class LuceneTerms implements TermStatistics {
    /** So many frequencies are kept: ranking asks for the same ones over and over. */
    private static final int KEPT = 1 << 16;

    /** After so many looks into the index, it is worth while to know what isn't there. */
    private static final int MANY = 1_000;

    /** So many terms of queries are kept with their postings, as far as these are short. */
    private static final int KEPT_TERMS = 1 << 15;

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final float averageLength;
    private final int entries;
    private final HeldWords words;
    private final AtomicInteger lookUps = new AtomicInteger();
    private volatile @Nullable KnownTerms known;
    private volatile @Nullable KnownTerms before;
    private final RecentlyUsed<String, Integer> frequencies = new RecentlyUsed<>(KEPT);
    private final RecentlyUsed<String, IndexedTerm> terms = new RecentlyUsed<>(KEPT_TERMS);

    /**
     * @param averageLength of the entries, in tokens
     * @param last those of the generation before, if there is one
     */
    LuceneTerms(IndexSearcher searcher, float averageLength, @Nullable LuceneTerms last) {
        this.averageLength = averageLength;
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.entries = reader.numDocs();
        this.words = new HeldWords(reader, last == null ? null : last.words);
        this.before = last == null ? null : last.known;
    }

    /** Reads now what somebody's search would have to wait for. */
    void read() throws IOException {
        words.dictionary();
        if (before != null) {
            readKnown();
        }
    }

    private void readKnown() throws IOException {
        known = new KnownTerms(reader, before);
        before = null;
    }

    @Override
    public int entries() {
        return entries;
    }

    @Override
    public int frequency(String term) {
        Integer kept = frequencies.get(term);
        if (kept != null) {
            return kept;
        }
        KnownTerms some = known;
        if (some != null && !some.mayHave(term)) {
            return 0;
        }
        try {
            if (some == null && lookUps.incrementAndGet() == MANY) {
                readKnown();
            }
            int frequency = reader.docFreq(new Term(Fields.TERMS, term));
            frequencies.put(term, frequency);
            return frequency;
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index", e);
        }
    }

    /** Of the entries, in tokens. */
    float averageLength() {
        return averageLength;
    }

    IndexedTerm get(String term) throws IOException {
        IndexedTerm kept = terms.get(term);
        if (kept == null) {
            kept = IndexedTerm.of(searcher, term, new Saturation(averageLength));
            terms.put(term, kept);
        }
        return kept;
    }

    @Override
    public List<String> similar(String word, int limit) {
        return words.dictionary().similar(word, limit);
    }

    @Override
    public List<String> completions(String prefix, int limit) {
        return words.dictionary().completions(prefix, limit);
    }
}
