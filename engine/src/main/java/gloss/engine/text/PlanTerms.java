package gloss.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The distinct terms of a plan's alternatives, numbered from 0 in the order in which they first
 * appear: several alternatives share terms, and a number is looked up faster than a string.
 * Immutable.
 */
public final class PlanTerms {
    /** A set that may hold any of the terms: which ones, isn't known. */
    public static final long ANY = -1L;

    /**
     * @param text as it is in the index
     * @param prefix whether it stands for all words that begin so; its text has a mark at the end
     */
    public record Term(String text, boolean prefix) {
        /** Without the mark. */
        public String beginning() {
            return text.substring(0, text.length() - 1);
        }
    }

    private final List<Term> terms;
    private final int[][] ofAlternatives;
    private final long prefixes;

    private PlanTerms(List<Term> terms, int[][] ofAlternatives) {
        this.terms = List.copyOf(terms);
        this.ofAlternatives = ofAlternatives;
        long found = 0;
        for (int t = 0; t < terms.size(); t++) {
            found |= terms.get(t).prefix() ? bit(t) : 0;
        }
        this.prefixes = found;
    }

    /**
     * @param pooled gives the object that entries have for a term, or an equal one
     */
    static PlanTerms of(List<Alternative> alternatives, UnaryOperator<String> pooled) {
        Map<Term, Integer> numbers = new HashMap<>();
        List<Term> terms = new ArrayList<>();
        int[][] ofAlternatives = new int[alternatives.size()][];
        for (int a = 0; a < ofAlternatives.length; a++) {
            Alternative alternative = alternatives.get(a);
            int[] all = new int[alternative.terms().size()];
            for (int i = 0; i < all.length; i++) {
                String text = alternative.terms().get(i);
                Term term = new Term(text, alternative.isPrefix(text));
                Integer known = numbers.putIfAbsent(term, terms.size());
                all[i] = known == null ? terms.size() : known;
                if (known == null) {
                    terms.add(new Term(pooled.apply(text), term.prefix()));
                }
            }
            ofAlternatives[a] = all;
        }
        return new PlanTerms(terms, ofAlternatives);
    }

    public int size() {
        return terms.size();
    }

    public Term get(int term) {
        return terms.get(term);
    }

    /** The numbers of an alternative's terms; not to be changed. */
    public int[] of(int alternative) {
        return ofAlternatives[alternative];
    }

    /** A set of this term alone; empty for one of too high a number to be told. */
    public static long bit(int term) {
        return term < Long.SIZE ? 1L << term : 0;
    }

    /**
     * Whether a term may be somewhere in an entry of whose terms the index says that it has {@code
     * indexed}. Words are indexed by their beginnings only where they name something, so that
     * nothing can be said of these.
     */
    public boolean mayBeIn(long indexed, int term) {
        return term >= Long.SIZE || ((indexed | prefixes) & 1L << term) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanTerms that
                && terms.equals(that.terms)
                && Arrays.deepEquals(ofAlternatives, that.ofAlternatives);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }
}
