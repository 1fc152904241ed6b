package gloss.engine.text;

import gloss.engine.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Synonyms by their terms, ready for look-up at any word of a query. Immutable. */
public final class SynonymTable {
    /** A synonym: as written, and its terms. */
    record Synonym(String label, List<String> terms) {}

    /** Synonyms found for the words from {@code from} to before {@code to}. */
    record Match(int from, int to, List<Synonym> synonyms) {}

    private final Map<List<String>, Set<Synonym>> table = new HashMap<>();
    private final int longest;

    public SynonymTable(Vocabulary vocabulary) {
        TextAnalyzer analyzer = new TextAnalyzer();
        int max = 0;
        for (Vocabulary.Synonyms line : vocabulary.synonyms()) {
            List<Synonym> to = new ArrayList<>();
            for (String label : line.to()) {
                to.add(new Synonym(label, terms(analyzer, label)));
            }
            for (String label : line.from()) {
                List<String> key = terms(analyzer, label);
                if (key.isEmpty()) {
                    continue;
                }
                max = Math.max(max, key.size());
                Set<Synonym> synonyms = table.computeIfAbsent(key, k -> new LinkedHashSet<>());
                for (Synonym synonym : to) {
                    if (!synonym.terms().isEmpty() && !synonym.terms().equals(key)) {
                        synonyms.add(synonym);
                    }
                }
            }
        }
        longest = max;
    }

    /** All synonyms in {@code words}, the longest match at each word. */
    List<Match> matches(List<Word> words) {
        List<Match> matches = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + longest); to > from; to--) {
                List<String> key =
                        words.subList(from, to).stream()
                                .map(Word::term)
                                .collect(Collectors.toList());
                Set<Synonym> synonyms = table.get(key);
                if (synonyms != null) {
                    matches.add(new Match(from, to, List.copyOf(synonyms)));
                    break;
                }
            }
        }
        return matches;
    }

    private static List<String> terms(TextAnalyzer analyzer, String label) {
        return Word.of(label, analyzer.tokens(label)).stream().map(Word::term).toList();
    }
}
