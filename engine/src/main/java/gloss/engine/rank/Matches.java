package gloss.engine.rank;

import gloss.engine.text.Alternative;

/** Finds an alternative's terms in a segment. */
final class Matches {
    private static final int[] NONE = new int[0];

    private Matches() {}

    /**
     * @param prefixes whether a term that stands for all words beginning so may match
     */
    static int[] in(Segment segment, Alternative alternative, String term, boolean prefixes) {
        if (alternative.kind() == Alternative.Kind.PREFIX && term.endsWith("*")) {
            return prefixes ? segment.beginning(term.substring(0, term.length() - 1)) : NONE;
        }
        return segment.occurrences(term);
    }
}
