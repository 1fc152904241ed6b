package gloss.engine.text;

import gloss.engine.Facet;
import gloss.engine.Interpretation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Understands a query: which words it has, what they are worth, and in which ways entries may match
 * them. Immutable; one planner serves one generation.
 */
public final class QueryPlanner {
    private final TermStatistics statistics;
    private final SynonymTable synonyms;
    private final Map<Facet, Set<String>> facetValues;

    public QueryPlanner(
            TermStatistics statistics, SynonymTable synonyms, Map<Facet, Set<String>> facetValues) {
        this.statistics = statistics;
        this.synonyms = synonyms;
        this.facetValues = facetValues;
    }

    /** A plan for free text. */
    public QueryPlan plan(String text, boolean literal) {
        ParsedQuery parsed = new QueryReader(facetValues).read(text);
        List<Word> words = limited(known(parsed.words(), literal));
        boolean open = parsed.open() && !literal;

        Map<String, String> corrected = new LinkedHashMap<>();
        Map<String, List<String>> expanded = new LinkedHashMap<>();
        AlternativeFinder finder =
                new AlternativeFinder(statistics, literal, Keywords.areMeant(words));
        for (int i = 0; i < words.size(); i++) {
            finder.word(words, i);
        }
        if (!literal) {
            for (SynonymTable.Match match : synonyms.matches(words)) {
                finder.synonyms(words, match, expanded);
            }
            if (open && !words.isEmpty()) {
                finder.prefix(words.getLast(), words.size() - 1);
            }
            for (int i = 0; i < words.size(); i++) {
                finder.correct(words.get(i), i, corrected);
            }
        }
        List<Unit> units = new Weighing(statistics).units(words, finder.alternatives());
        return new QueryPlan(
                units,
                finder.alternatives(),
                parsed.phrases(),
                parsed.exclusions(),
                parsed.filters(),
                new Interpretation(text, corrected, expanded, List.of(), literal));
    }

    /** Compounds that no entry has as a whole are searched by their parts, each on its own. */
    private List<Word> known(List<Word> words, boolean literal) {
        List<Word> result = new ArrayList<>();
        for (Word word : words) {
            if (literal || word.parts().isEmpty() || statistics.frequency(word.term()) > 0) {
                result.add(word);
                continue;
            }
            boolean first = true;
            for (String part : word.parts()) {
                if (statistics.frequency(part) > 0 || first || word.parts().size() < 3) {
                    result.add(new Word(part, part, "", List.of(), word.start(), word.end()));
                }
                first = false;
            }
        }
        return result;
    }

    private static List<Word> limited(List<Word> words) {
        return words.size() <= QueryPlan.MAX_UNITS ? words : words.subList(0, QueryPlan.MAX_UNITS);
    }
}
