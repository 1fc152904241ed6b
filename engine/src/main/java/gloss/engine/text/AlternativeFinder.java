package gloss.engine.text;

import gloss.engine.text.Alternative.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the ways in which entries may match the words of one query. */
final class AlternativeFinder {
    private static final double CODE = 1.1;

    /** For a keyword in prose, and for a match by words that nearly every entry has. */
    private static final double SAYS_LITTLE = 0.35;

    private static final double STEM = 0.75;
    private static final double PARTS = 0.8;
    private static final double JOINED = 0.95;
    private static final double SPLIT = 0.8;
    private static final double SYNONYM = 0.75;
    private static final double CORRECTION = 0.8;
    private static final double PREFIX_OF_KNOWN = 0.6;
    private static final double PREFIX = 0.85;

    private static final int SHORTEST_CORRECTED = 4;
    private static final int SHORTEST_HALF = 3;
    private static final int COMPLETIONS = 8;
    private static final int MUCH_MORE = 4;

    private final TermStatistics statistics;
    private final boolean literal;
    private final Stemming stemming = new Stemming();
    private final List<Alternative> alternatives = new ArrayList<>();

    AlternativeFinder(TermStatistics statistics, boolean literal) {
        this.statistics = statistics;
        this.literal = literal;
    }

    List<Alternative> alternatives() {
        return alternatives;
    }

    /** What is there for a word by itself and together with the next one. */
    void word(List<Word> words, int i) {
        Word word = words.get(i);
        String code = TextAnalyzer.codeTerm(word.term());
        boolean asCode = word.isPlain() && known(code);
        boolean prose =
                !asCode
                        || !Keywords.contains(word.term())
                        || statistics.frequency(word.term()) * 2 <= statistics.entries()
                        || !Keywords.areMeant(words)
                        || Keywords.isConjunction(words, i);
        add(i, i + 1, List.of(word.term()), prose ? 1 : SAYS_LITTLE, Kind.EXACT);
        if (asCode) {
            add(i, i + 1, List.of(code), prose ? CODE : 1, Kind.CODE);
        }
        if (literal) {
            return;
        }
        if (!word.stem().isEmpty() && prose) {
            add(i, i + 1, List.of(word.stem()), STEM, Kind.STEM);
        }
        if (!word.parts().isEmpty()) {
            add(i, i + 1, word.parts(), PARTS, Kind.PARTS);
        }
        if (i + 1 < words.size() && word.isPlain() && words.get(i + 1).isPlain()) {
            add(i, i + 2, List.of(word.term() + words.get(i + 1).term()), JOINED, Kind.JOINED);
        }
    }

    private void split(String term, int i) {
        for (int at = SHORTEST_HALF; at <= term.length() - SHORTEST_HALF; at++) {
            String left = term.substring(0, at);
            String right = term.substring(at);
            if (known(left) && known(right)) {
                add(i, i + 1, List.of(left, right), SPLIT, Kind.SPLIT);
            }
        }
    }

    void synonyms(List<Word> words, SynonymTable.Match match, Map<String, List<String>> expanded) {
        List<String> labels = new ArrayList<>();
        for (SynonymTable.Synonym synonym : match.synonyms()) {
            boolean found = add(match.from(), match.to(), synonym.terms(), SYNONYM, Kind.SYNONYM);
            if (!synonym.stems().equals(synonym.terms())) {
                double quality = SYNONYM * STEM;
                found |= add(match.from(), match.to(), synonym.stems(), quality, Kind.SYNONYM);
            }
            if (found) {
                labels.add(synonym.label());
            }
        }
        if (!labels.isEmpty()) {
            List<String> surfaces =
                    words.subList(match.from(), match.to()).stream().map(Word::surface).toList();
            expanded.put(String.join(" ", surfaces), List.copyOf(labels));
        }
    }

    /** The last word as the beginning of a title's word, else of any word. */
    void prefix(Word word, int i) {
        String typed = word.term();
        if (known(typed + PREFIX_MARK)) {
            double quality = isMatched(i) ? PREFIX_OF_KNOWN : PREFIX;
            add(i, i + 1, List.of(typed + PREFIX_MARK), quality, Kind.PREFIX);
        } else if (!isMatched(i) && !isMisspelt(typed)) {
            statistics.completions(typed, COMPLETIONS).stream()
                    .map(stemming::normal)
                    .distinct()
                    .forEach(term -> add(i, i + 1, List.of(term), PREFIX, Kind.PREFIX));
        }
    }

    /**
     * Whether {@code typed} is nearer to a common word than to being the beginning of a rare one.
     */
    private boolean isMisspelt(String typed) {
        if (typed.length() < SHORTEST_CORRECTED) {
            return false;
        }
        List<String> completions = statistics.completions(typed, 1);
        List<String> similar = statistics.similar(typed, 1);
        return !similar.isEmpty()
                && (completions.isEmpty()
                        || frequency(similar.getFirst())
                                > MUCH_MORE * frequency(completions.getFirst()));
    }

    private int frequency(String spelling) {
        return statistics.frequency(stemming.normal(spelling));
    }

    /** What marks a term that stands for all words of titles and tags that begin so. */
    static final String PREFIX_MARK = "*";

    /**
     * Corrects a word that nothing matches otherwise.
     *
     * @return the corrected word; the given one if there is nothing to correct
     */
    Word correct(Word word, int i, Map<String, String> corrected) {
        if (isMatched(i) || word.term().length() < SHORTEST_CORRECTED) {
            return word;
        }
        List<String> similar = statistics.similar(spelling(word), 1);
        if (similar.isEmpty()) {
            split(word.term(), i);
            return word;
        }
        String best = similar.getFirst();
        String term = stemming.normal(best);
        String stem = stemming.stem(best);
        add(i, i + 1, List.of(term), CORRECTION, Kind.CORRECTION);
        if (!stem.isEmpty()) {
            add(i, i + 1, List.of(stem), CORRECTION * STEM, Kind.CORRECTION);
        }
        corrected.put(word.surface(), best);
        return new Word(best, term, stem, List.of(), word.start(), word.end(), word.factor());
    }

    /** Words are corrected as they are spelt: the index form may lack an ending. */
    private static String spelling(Word word) {
        return word.isPlain() ? Stemming.fold(word.surface()) : word.term();
    }

    private boolean isMatched(int i) {
        for (Alternative alternative : alternatives) {
            if (alternative.from() <= i && i < alternative.to()) {
                return true;
            }
        }
        return false;
    }

    /** Whether nearly every entry has the word, so that only its use as code tells anything. */
    private boolean isUbiquitous(String term) {
        return statistics.entries() >= Weighing.FEW_ENTRIES
                && statistics.frequency(term) > statistics.entries() * Weighing.UBIQUITOUS;
    }

    private boolean known(String term) {
        return statistics.frequency(term) > 0;
    }

    /** Keeps an alternative if each of its terms is in the index. */
    private boolean add(int from, int to, List<String> terms, double quality, Kind kind) {
        for (String term : terms) {
            if (!known(term)) {
                return false;
            }
        }
        boolean own = kind == Kind.EXACT || kind == Kind.CODE || kind == Kind.STEM;
        boolean telling = own || !terms.stream().allMatch(this::isUbiquitous);
        alternatives.add(
                new Alternative(
                        from, to, terms, telling ? quality : Math.min(quality, SAYS_LITTLE), kind));
        return true;
    }
}
