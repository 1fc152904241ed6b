package gloss.engine.lucene;

import gloss.engine.EngineUnavailableException;
import gloss.engine.text.TermStatistics;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Term statistics of one index reader. Safe for use by many threads. */
final class LuceneTerms implements TermStatistics {
    /** So many frequencies are kept: ranking asks for the same ones over and over. */
    private static final int KEPT = 1 << 16;

    private final IndexReader reader;
    private final int entries;
    private final HeldWords words;
    private final RecentlyUsed<String, Integer> frequencies = new RecentlyUsed<>(KEPT);

    /**
     * @param before those of the generation before, if there is one
     */
    LuceneTerms(IndexReader reader, @Nullable LuceneTerms before) {
        this.reader = reader;
        this.entries = reader.numDocs();
        this.words = new HeldWords(reader, before == null ? null : before.words);
    }

    /** Reads the words now, rather than in somebody's search. */
    void readWords() {
        words.dictionary();
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
        try {
            int frequency = reader.docFreq(new Term(Fields.TERMS, term));
            frequencies.put(term, frequency);
            return frequency;
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index", e);
        }
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
