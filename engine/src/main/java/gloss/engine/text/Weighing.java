package gloss.engine.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Decides what each word of a query is worth: its inverse document frequency, as in BM25. */
public final class Weighing {
    /** A word in more than this share of the entries says nothing about which one is meant. */
    static final double UBIQUITOUS = 0.5;

    /** When nothing else is left, a word may be more common, but not in every entry. */
    private static final double NEARLY_ALL = 0.9;

    static final int FEW_ENTRIES = 20;

    /** What a word that names no concept counts, beside one that does, in deciding on hits. */
    private static final double IN_PASSING = 0.7;

    private final TermStatistics statistics;

    public Weighing(TermStatistics statistics) {
        this.statistics = statistics;
    }

    /**
     * The square root of BM25's ln(1 + (N - n + 0.5) / (n + 0.5)): in whole sentences rare words
     * are often beside the point, and must not outweigh all others.
     */
    public double idf(double frequency) {
        double entries = Math.max(statistics.entries(), frequency);
        return Math.sqrt(Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5)));
    }

    /** What a term of an entry is worth, damped if it is a question word. */
    public double weight(String term) {
        double idf = idf(Math.max(1, statistics.frequency(term)));
        return idf * QuestionWords.damping(term);
    }

    /**
     * @param outside which of the words name something that the entries aren't about
     */
    List<Unit> units(List<Word> words, List<Alternative> alternatives, BitSet outside) {
        List<Unit> strict = units(words, alternatives, outside, UBIQUITOUS, false);
        return strict.stream().anyMatch(Unit::content)
                ? strict
                : units(words, alternatives, outside, NEARLY_ALL, true);
    }

    /**
     * @param most the greatest share of the entries that a content word may be in
     * @param asking whether question words are content
     */
    private List<Unit> units(
            List<Word> words,
            List<Alternative> alternatives,
            BitSet outside,
            double most,
            boolean asking) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int frequency = Math.max(1, frequency(i, alternatives));
            double damping = QuestionWords.damping(word.term());
            boolean rare =
                    statistics.entries() < FEW_ENTRIES || frequency <= statistics.entries() * most;
            boolean content = asking ? rare || !isGrammar(word.term()) : rare && damping == 1;
            double weight = idf(frequency) * word.factor() * damping;
            double claim = content ? weight * topicality(word) : 0;
            boolean asks = !content && QuestionWords.isAsking(word.term());
            units.add(new Unit(word.surface(), weight, claim, asks, outside.get(i)));
        }
        return units;
    }

    /** Words of titles, names and tags name concepts; others turn up in passing. */
    private double topicality(Word word) {
        if (!word.isPlain() || statistics.frequency(word.term()) == 0) {
            return 1;
        }
        String stem = word.stem().isEmpty() ? word.term() : word.stem().substring(1);
        String beginning = stem + AlternativeFinder.PREFIX_MARK;
        return statistics.frequency(beginning) > 0 ? 1 : IN_PASSING;
    }

    /** Whether a word that every entry has is there for the sentence's sake only. */
    private static boolean isGrammar(String term) {
        return QuestionWords.contains(term) || Keywords.contains(term);
    }

    /**
     * In how many entries the word occurs: as typed if it does at all, else in its best other way.
     * A keyword that also occurs as code counts by that.
     */
    private int frequency(int unit, List<Alternative> alternatives) {
        int best = 0;
        double quality = 0;
        for (Alternative alternative : alternatives) {
            boolean alone = alternative.from() == unit && alternative.to() == unit + 1;
            boolean counts = alone && alternative.kind() != Alternative.Kind.SYNONYM;
            if (counts && alternative.quality() > quality && alternative.quality() <= 1) {
                quality = alternative.quality();
                best = statistics.frequency(rarest(alternative.terms()));
            }
        }
        return best;
    }

    private String rarest(List<String> terms) {
        String rarest = terms.getFirst();
        for (String term : terms) {
            if (statistics.frequency(term) < statistics.frequency(rarest)) {
                rarest = term;
            }
        }
        return rarest;
    }
}
