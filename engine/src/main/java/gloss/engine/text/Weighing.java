package gloss.engine.text;

import java.util.ArrayList;
import java.util.List;

/** Decides what each word of a query is worth: its inverse document frequency, as in BM25. */
public final class Weighing {
    /** A word in more than this share of the entries says nothing about which one is meant. */
    static final double UBIQUITOUS = 0.5;

    /** When nothing else is left, a word may be more common, but not in every entry. */
    private static final double NEARLY_ALL = 0.9;

    static final int FEW_ENTRIES = 20;

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

    List<Unit> units(List<Word> words, List<Alternative> alternatives) {
        List<Unit> strict = units(words, alternatives, UBIQUITOUS, false);
        return strict.stream().anyMatch(Unit::content)
                ? strict
                : units(words, alternatives, NEARLY_ALL, true);
    }

    /**
     * @param most the greatest share of the entries that a content word may be in
     * @param asking whether question words are content
     */
    private List<Unit> units(
            List<Word> words, List<Alternative> alternatives, double most, boolean asking) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int frequency = frequency(i, alternatives);
            double damping = QuestionWords.damping(word.term());
            boolean rare =
                    statistics.entries() < FEW_ENTRIES || frequency <= statistics.entries() * most;
            boolean content = rare && (asking || damping == 1);
            units.add(new Unit(word.surface(), idf(frequency) * word.factor() * damping, content));
        }
        return units;
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
