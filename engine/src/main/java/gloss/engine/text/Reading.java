package gloss.engine.text;

import gloss.engine.text.code.CodeAnalysis;
import gloss.engine.text.code.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a query is about, before anything is looked up: words, or the constructs of a piece of code,
 * or the message of an error.
 *
 * @param words in order
 * @param open whether the last word may still be going on
 * @param prose whether the words are text, to be corrected and expanded
 */
record Reading(List<Word> words, boolean open, boolean prose) {
    /** How much a name that code uses weighs beside the constructs it shows. */
    private static final double NAME = 0.8;

    private static final double OPERATOR = 0.4;

    /** How much somebody's own name or value weighs that entries happen to know. */
    private static final double OWN = 0.35;

    private static final String COMMON_OPERATORS = "=+-*/.<>()[]{}[:]()...";

    Reading {
        words = List.copyOf(words);
    }

    static Reading text(List<Word> words, boolean open) {
        return new Reading(words, open, true);
    }

    static Reading error(ErrorMessage message, TermStatistics statistics) {
        List<Word> words = new ArrayList<>();
        for (Word word : Word.of(message.line(), new TextAnalyzer().tokens(message.line()))) {
            boolean known =
                    statistics.frequency(word.term()) > 0 && !Chars.isDigit(word.term().charAt(0));
            boolean own = message.isOwn(word.start(), word.end());
            if (known || !own) {
                words.add(own ? word.times(OWN) : word);
            }
        }
        return new Reading(words, false, true);
    }

    /** Empty if {@code text} is not code, or shows nothing that entries know. */
    static Optional<Reading> code(String text, TermStatistics statistics) {
        if (!CodeAnalysis.isCode(text)) {
            return Optional.empty();
        }
        CodeAnalysis analysis = CodeAnalysis.of(text);
        TextAnalyzer analyzer = new TextAnalyzer();
        List<Word> words = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Shape shape : analysis.shapes()) {
            if (seen.add(shape.term())) {
                List<String> parts =
                        Word.of(shape.name(), analyzer.tokens(shape.name())).stream()
                                .map(Word::term)
                                .toList();
                words.add(
                        new Word(
                                shape.name(),
                                shape.term(),
                                "",
                                parts,
                                shape.start(),
                                shape.end(),
                                1));
            }
        }
        boolean shapes = !words.isEmpty();
        for (CodeAnalysis.Name name : analysis.names()) {
            for (Word word : Word.of(name.text(), analyzer.tokens(name.text()))) {
                name(word, name, statistics, seen, words);
            }
        }
        for (Word word : Word.of(text, analyzer.tokens(text))) {
            boolean operator =
                    !Chars.isWord(word.term().charAt(0))
                            && word.parts().isEmpty()
                            && !COMMON_OPERATORS.contains(word.term());
            boolean decorator =
                    word.term().startsWith("@") && statistics.frequency(word.term()) > 0;
            if (decorator && seen.add(word.term())) {
                words.add(word);
            } else if (operator && seen.add(word.term())) {
                words.add(word.times(OPERATOR));
            }
        }
        return words.isEmpty() || (!shapes && words.size() == 1 && words.getFirst().isPlain())
                ? Optional.empty()
                : Optional.of(new Reading(words, false, false));
    }

    private static void name(
            Word word,
            CodeAnalysis.Name name,
            TermStatistics statistics,
            Set<String> seen,
            List<Word> words) {
        boolean whole = statistics.frequency(word.term()) > 0;
        List<String> terms = whole ? List.of(word.term()) : word.parts();
        // Of "cursor.execute", the first part is a variable of the author's own.
        boolean variable = !whole && name.text().indexOf('.') > 0;
        for (int i = 0; i < terms.size(); i++) {
            String term = terms.get(i);
            if (statistics.frequency(term) > 0 && seen.add(term)) {
                boolean own = name.own() || (i == 0 && variable && !isTopic(term, statistics));
                words.add(
                        new Word(
                                terms.size() == 1 ? word.surface() : term,
                                term,
                                "",
                                List.of(),
                                name.start() + word.start(),
                                name.start() + word.end(),
                                own ? OWN : NAME));
            }
        }
    }

    /** Whether a title, a name or a tag has a word that begins so. */
    private static boolean isTopic(String term, TermStatistics statistics) {
        return statistics.frequency(term + AlternativeFinder.PREFIX_MARK) > 0;
    }
}
