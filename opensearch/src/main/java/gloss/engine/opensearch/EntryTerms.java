package gloss.engine.opensearch;

import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.WeightedTerms;
import java.util.Arrays;
import java.util.Map;

/** The terms of one entry with their weighted frequencies, packed for being kept. Immutable. */
final class EntryTerms {
    private final String[] terms;
    private final int[] frequencies;
    private final int length;

    private EntryTerms(String[] terms, int[] frequencies, int length) {
        this.terms = terms;
        this.frequencies = frequencies;
        this.length = length;
    }

    static EntryTerms of(AnalyzedEntry.Summary entry) {
        WeightedTerms weighted = WeightedTerms.of(entry);
        Map<String, Float> weights = weighted.weights();
        String[] terms = weights.keySet().toArray(String[]::new);
        Arrays.sort(terms);
        int[] frequencies = new int[terms.length];
        for (int t = 0; t < terms.length; t++) {
            frequencies[t] = Encoding.frequency(weights.getOrDefault(terms[t], 0f));
        }
        return new EntryTerms(terms, frequencies, weighted.length());
    }

    /** As it is indexed; 0 if the entry hasn't {@code term}. */
    int frequency(String term) {
        int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : frequencies[at];
    }

    /** In tokens. */
    int length() {
        return length;
    }
}
