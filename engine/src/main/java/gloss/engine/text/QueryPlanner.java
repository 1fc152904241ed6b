package gloss.engine.text;

import gloss.engine.Facet;
import gloss.engine.Interpretation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Understands a query: which words it has, what they are worth, and in which ways entries may match
 * them. Immutable; one planner serves one generation.
 */
public final class QueryPlanner {
    private final TermStatistics statistics;
    private final SynonymTable synonyms;
    private final Map<Facet, Set<String>> facetValues;
    private final UnaryOperator<String> pooled;

    /**
     * @param pooled gives the object that entries have for a term, or an equal one
     */
    public QueryPlanner(
            TermStatistics statistics,
            SynonymTable synonyms,
            Map<Facet, Set<String>> facetValues,
            UnaryOperator<String> pooled) {
        this.pooled = pooled;
        this.statistics = statistics;
        this.synonyms = synonyms;
        this.facetValues = facetValues;
    }

    /** A plan for free text, code or an error message. */
    public QueryPlan plan(String text, boolean literal) {
        TermStatistics memory = new RememberedStatistics(statistics);
        ParsedQuery parsed = new QueryReader(facetValues).read(text);
        Reading reading = reading(text, parsed, memory, literal);
        List<Word> words = limited(known(reading.words(), memory, literal));

        Map<String, String> corrected = new LinkedHashMap<>();
        Map<String, List<String>> expanded = new LinkedHashMap<>();
        AlternativeFinder finder = new AlternativeFinder(memory, literal);
        for (int i = 0; i < words.size(); i++) {
            finder.word(words, i);
        }
        if (!literal && reading.prose()) {
            for (SynonymTable.Match match : synonyms.matches(words)) {
                finder.synonyms(words, match, expanded);
            }
            if (reading.open() && !words.isEmpty()) {
                finder.prefix(words.getLast(), words.size() - 1);
            }
            List<Word> mended = new ArrayList<>(words);
            for (int i = 0; i < words.size(); i++) {
                mended.set(i, finder.correct(words.get(i), i, corrected));
            }
            for (SynonymTable.Match match : synonyms.matches(mended)) {
                List<Word> typed = words.subList(match.from(), match.to());
                if (!mended.subList(match.from(), match.to()).equals(typed)) {
                    finder.synonyms(mended, match, expanded);
                }
            }
        }
        boolean syntax = reading.prose() && reading.words().equals(parsed.words());
        return new QueryPlan(
                new Weighing(memory).units(words, finder.alternatives(), synonyms.outside(words)),
                finder.alternatives(),
                syntax ? parsed.phrases() : List.of(),
                syntax ? parsed.exclusions() : List.of(),
                parsed.filters(),
                new Interpretation(text, corrected, expanded, List.of(), literal),
                PlanTerms.of(finder.alternatives(), pooled));
    }

    private static Reading reading(
            String text, ParsedQuery parsed, TermStatistics memory, boolean literal) {
        if (!literal) {
            Optional<ErrorMessage> error = ErrorMessage.in(text);
            if (error.isPresent()) {
                return Reading.error(error.get(), memory);
            }
            Optional<Reading> code = Reading.code(text, memory);
            if (code.isPresent()) {
                return code.get();
            }
        }
        return Reading.text(parsed.words(), parsed.open() && !literal);
    }

    /** Compounds that no entry has as a whole are searched by their parts, each on its own. */
    private static List<Word> known(List<Word> words, TermStatistics memory, boolean literal) {
        List<Word> result = new ArrayList<>();
        for (Word word : words) {
            boolean whole =
                    literal
                            || word.parts().isEmpty()
                            || word.term().startsWith("<")
                            || memory.frequency(word.term()) > 0;
            if (whole) {
                result.add(word);
                continue;
            }
            if (isMisspelt(word, memory)) {
                result.add(word.whole());
                continue;
            }
            for (String part : word.parts()) {
                result.add(
                        new Word(
                                part,
                                part,
                                "",
                                List.of(),
                                word.start(),
                                word.end(),
                                word.factor()));
            }
        }
        return result;
    }

    /** A slip of the shift key makes a compound of a word: "wHat". */
    private static boolean isMisspelt(Word word, TermStatistics memory) {
        boolean unknown =
                word.parts().stream()
                        .anyMatch(part -> part.length() == 1 || memory.frequency(part) == 0);
        return unknown
                && word.term().chars().allMatch(Character::isLetter)
                && !memory.similar(word.term(), 1).isEmpty();
    }

    private static List<Word> limited(List<Word> words) {
        return words.size() <= QueryPlan.MAX_UNITS ? words : words.subList(0, QueryPlan.MAX_UNITS);
    }
}
