package gloss.engine.opensearch;

import gloss.engine.text.TermStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out what understanding a query will ask of the index, so that it is asked all at once
 * rather than word by word: the query is understood on trial, with what is known so far, until
 * nothing is missing. What isn't known yet counts as unknown to the index, for then most other ways
 * are tried.
 */
final class Foresight implements TermStatistics {
    private static final int TRIALS = 5;

    private final ClusterTerms terms;
    private final Set<String> missing = new LinkedHashSet<>();
    private boolean guessed;

    private Foresight(ClusterTerms terms) {
        this.terms = terms;
    }

    static void prepare(Snapshot snapshot, String text, boolean literal) {
        for (int trial = 0; trial < TRIALS; trial++) {
            Foresight foresight = new Foresight(snapshot.terms());
            snapshot.planner(foresight).plan(text, literal);
            if (foresight.missing.isEmpty()) {
                return;
            }
            snapshot.terms().fetch(foresight.missing);
        }
    }

    @Override
    public int entries() {
        return terms.entries();
    }

    @Override
    public int frequency(String term) {
        Integer known = terms.known(term);
        if (known == null) {
            missing.add(term);
            guessed = true;
            return 0;
        }
        return known;
    }

    /** Asked for real only once it is sure that it will be. */
    @Override
    public List<String> similar(String word, int limit) {
        return guessed ? List.of() : terms.similar(word, limit);
    }

    @Override
    public List<String> completions(String prefix, int limit) {
        return guessed ? List.of() : terms.completions(prefix, limit);
    }
}
