package gloss.engine.text;

import gloss.engine.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Synonyms by their terms, ready for look-up at any word of a query: "deleting" finds those of
 * "delete" if it has none of its own. Immutable.
 */
public final class SynonymTable {
    /**
     * A synonym: as written, its terms, and their stems.
     *
     * @param stems the marked stem of each word, or the term where there is none
     */
    record Synonym(String label, List<String> terms, List<String> stems) {
        static Synonym of(TextAnalyzer analyzer, String label) {
            List<Word> words = Word.of(label, analyzer.tokens(label));
            return new Synonym(
                    label, words.stream().map(Word::term).toList(), SynonymTable.stems(words));
        }
    }

    /** Synonyms found for the words from {@code from} to before {@code to}. */
    record Match(int from, int to, List<Synonym> synonyms) {}

    private final Map<List<String>, Set<Synonym>> table = new HashMap<>();
    private final Map<List<String>, Set<Synonym>> byStems = new HashMap<>();
    private final int longest;

    public SynonymTable(Vocabulary vocabulary) {
        TextAnalyzer analyzer = new TextAnalyzer();
        int max = 0;
        for (Vocabulary.Synonyms line : vocabulary.synonyms()) {
            List<Synonym> to =
                    line.to().stream().map(label -> Synonym.of(analyzer, label)).toList();
            for (String label : line.from()) {
                Synonym from = Synonym.of(analyzer, label);
                max = Math.max(max, from.terms().size());
                add(table, from.terms(), from, to);
                add(byStems, from.stems(), from, to);
            }
        }
        longest = max;
    }

    private static void add(
            Map<List<String>, Set<Synonym>> table,
            List<String> key,
            Synonym from,
            List<Synonym> to) {
        if (key.isEmpty()) {
            return;
        }
        Set<Synonym> synonyms = table.computeIfAbsent(key, k -> new LinkedHashSet<>());
        for (Synonym synonym : to) {
            if (!synonym.terms().isEmpty() && !synonym.terms().equals(from.terms())) {
                synonyms.add(synonym);
            }
        }
    }

    /** All synonyms in {@code words}, the longest match at each word. */
    List<Match> matches(List<Word> words) {
        List<Match> matches = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + longest); to > from; to--) {
                Set<Synonym> synonyms = synonyms(words.subList(from, to));
                if (synonyms != null) {
                    matches.add(new Match(from, to, List.copyOf(synonyms)));
                    break;
                }
            }
        }
        return matches;
    }

    private @Nullable Set<Synonym> synonyms(List<Word> words) {
        Set<Synonym> exact = table.get(words.stream().map(Word::term).toList());
        return exact != null ? exact : byStems.get(stems(words));
    }

    private static List<String> stems(List<Word> words) {
        return words.stream()
                .map(word -> word.stem().isEmpty() ? word.term() : word.stem())
                .toList();
    }
}
