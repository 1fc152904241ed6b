package gloss.engine.text;

import java.util.List;

/**
 * One way for an entry to match some of a query's units: it must have all of {@code terms}.
 *
 * @param from the first unit matched, counted from 0
 * @param to after the last one
 * @param quality how good such a match is, 1 for exactly what was typed
 */
public record Alternative(int from, int to, List<String> terms, double quality, Kind kind) {
    public enum Kind {
        EXACT("as typed"),
        CODE("as code"),
        STEM("in another form"),
        PARTS("by its parts"),
        JOINED("joined"),
        SPLIT("split"),
        SYNONYM("as a synonym"),
        CORRECTION("as a correction"),
        PREFIX("as the beginning of a word"),
        SHAPE("by its structure");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For explanations: matched "…" {@code words}. */
        public String words() {
            return words;
        }
    }

    private static final double COUNTS = 0.5;

    /** Whether such a match can make an entry a hit; if not, it only adds to the score. */
    public boolean counts() {
        return quality >= COUNTS;
    }

    /** The units matched, a bit for each. */
    public long units() {
        return (-1L << from) & (-1L >>> (QueryPlan.MAX_UNITS - to));
    }

    /** Whether one of its terms stands for all words that begin so. */
    public boolean isPrefix(String term) {
        return kind == Kind.PREFIX && term.endsWith("*");
    }

    public Alternative {
        terms = List.copyOf(terms);
        if (from < 0 || to <= from || terms.isEmpty()) {
            throw new IllegalArgumentException("no alternative: " + from + ".." + to + terms);
        }
    }
}
