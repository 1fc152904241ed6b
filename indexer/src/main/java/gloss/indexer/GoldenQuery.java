package gloss.indexer;

import java.util.List;

/**
 * A query and what it must find.
 *
 * @param line in golden.tsv, counted from 1
 * @param style how it is asked: term, phrase, problem …
 * @param relevant slugs that answer it; none for a query that nothing answers
 */
public record GoldenQuery(int line, String text, String style, List<String> relevant) {
    public GoldenQuery {
        relevant = List.copyOf(relevant);
    }

    public boolean isNegative() {
        return relevant.isEmpty();
    }

    /**
     * Half of the queries, the same ones on every machine: they are looked at when ranking is
     * tuned, the others only when it is judged.
     */
    public boolean isForTuning() {
        return Math.floorMod(text.hashCode() * 31 + style.hashCode(), 2) == 0;
    }
}
