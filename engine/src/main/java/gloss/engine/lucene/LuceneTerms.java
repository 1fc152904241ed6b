package gloss.engine.lucene;

import gloss.engine.EngineUnavailableException;
import gloss.engine.text.Dictionary;
import gloss.engine.text.TermStatistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Term statistics of one index reader. Safe for use by many threads. */
final class LuceneTerms implements TermStatistics {
    /** Up to this length one edit is allowed, beyond it two. */
    private static final int SHORT_WORD = 5;

    private static final int SHORTEST_CORRECTED = 4;

    /** How many terms are looked at to find the most frequent completions. */
    private static final int SCANNED = 512;

    /** So many frequencies are kept: ranking asks for the same ones over and over. */
    private static final int KEPT = 50_000;

    /** So many words are held in memory; beyond, they are looked up in the index. */
    private static final int HELD_WORDS = 50_000;

    private final IndexReader reader;
    private volatile @Nullable Words words;
    private final ConcurrentMap<String, Integer> frequencies = new ConcurrentHashMap<>();

    LuceneTerms(IndexReader reader) {
        this.reader = reader;
    }

    /** What is held in memory of the words; null if there are too many. */
    private record Words(@Nullable Dictionary held) {}

    /** Made when first asked for: the preview of an update often needs none. */
    @Nullable Dictionary dictionary() throws IOException {
        Words made = words;
        if (made == null) {
            synchronized (this) {
                made = words;
                if (made == null) {
                    made = new Words(dictionary(reader));
                    words = made;
                }
            }
        }
        return made.held();
    }

    private static @Nullable Dictionary dictionary(IndexReader reader) throws IOException {
        TreeMap<String, Integer> words = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.WORDS);
            if (terms == null) {
                continue;
            }
            if (terms.size() > HELD_WORDS) {
                return null;
            }
            TermsEnum all = terms.iterator();
            for (BytesRef word = all.next(); word != null; word = all.next()) {
                words.merge(word.utf8ToString(), all.docFreq(), Integer::sum);
            }
        }
        return words.size() > HELD_WORDS ? null : new Dictionary(words);
    }

    @Override
    public int entries() {
        return reader.numDocs();
    }

    @Override
    public int frequency(String term) {
        Integer kept = frequencies.get(term);
        if (kept != null) {
            return kept;
        }
        try {
            int frequency = reader.docFreq(new Term(Fields.TERMS, term));
            if (frequencies.size() < KEPT) {
                frequencies.put(term, frequency);
            }
            return frequency;
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index", e);
        }
    }

    @Override
    public List<String> similar(String word, int limit) {
        try {
            Dictionary dictionary = dictionary();
            if (dictionary != null) {
                return dictionary.similar(word, limit);
            }
            List<String> found = similar(word, limit, 1);
            return found.isEmpty() ? similar(word, limit, 0) : found;
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index", e);
        }
    }

    private List<String> similar(String word, int limit, int samePrefix) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(word.length() <= SHORT_WORD ? 1 : 2);
        checker.setMinPrefix(samePrefix);
        checker.setMinQueryLength(SHORTEST_CORRECTED);
        checker.setMaxInspections(10);
        SuggestWord[] words =
                checker.suggestSimilar(
                        new Term(Fields.WORDS, word), limit, reader, SuggestMode.SUGGEST_ALWAYS);
        List<String> found = new ArrayList<>();
        for (SuggestWord similar : words) {
            found.add(similar.string);
        }
        return found;
    }

    @Override
    public List<String> completions(String prefix, int limit) {
        try {
            Dictionary dictionary = dictionary();
            if (dictionary != null) {
                return dictionary.completions(prefix, limit);
            }
            Terms terms = MultiTerms.getTerms(reader, Fields.WORDS);
            if (terms == null) {
                return List.of();
            }
            TermsEnum words = terms.iterator();
            BytesRef start = new BytesRef(prefix);
            Map<String, Integer> found = new HashMap<>();
            TermsEnum.SeekStatus status = words.seekCeil(start);
            for (int i = 0; i < SCANNED && status != TermsEnum.SeekStatus.END; i++) {
                String word = words.term().utf8ToString();
                if (!word.startsWith(prefix)) {
                    break;
                }
                found.put(word, words.docFreq());
                if (words.next() == null) {
                    break;
                }
            }
            return found.entrySet().stream()
                    .sorted(
                            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .limit(limit)
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index", e);
        }
    }
}
