package gloss.engine.text;

import gloss.engine.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** The terms of what the entries aren't about. */
    private final Set<List<String>> outside = new HashSet<>();

    /** How many words the longest key has that begins with a term or stem. */
    private final Map<String, Integer> longest = new HashMap<>();

    public SynonymTable(Vocabulary vocabulary) {
        TextAnalyzer analyzer = new TextAnalyzer();
        for (Vocabulary.Synonyms line : vocabulary.synonyms()) {
            List<Synonym> to =
                    line.to().stream().map(label -> Synonym.of(analyzer, label)).toList();
            for (String label : line.from()) {
                Synonym from = Synonym.of(analyzer, label);
                if (to.isEmpty() && !from.terms().isEmpty()) {
                    outside.add(from.terms());
                    longest.merge(from.terms().getFirst(), from.terms().size(), Math::max);
                    continue;
                }
                add(table, from.terms(), from, to);
                add(byStems, from.stems(), from, to);
            }
        }
    }

    private void add(
            Map<List<String>, Set<Synonym>> to,
            List<String> key,
            Synonym from,
            List<Synonym> synonyms) {
        if (key.isEmpty()) {
            return;
        }
        longest.merge(key.getFirst(), key.size(), Math::max);
        Set<Synonym> known = to.computeIfAbsent(key, k -> new LinkedHashSet<>());
        for (Synonym synonym : synonyms) {
            if (!synonym.terms().isEmpty() && !synonym.terms().equals(from.terms())) {
                known.add(synonym);
            }
        }
    }

    /** All synonyms in {@code words}, the longest match at each word. */
    List<Match> matches(List<Word> words) {
        List<String> terms = words.stream().map(Word::term).toList();
        List<String> stems = stems(words);
        List<Match> matches = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            int most = Math.max(longest(terms.get(from)), longest(stems.get(from)));
            for (int to = Math.min(words.size(), from + most); to > from; to--) {
                Set<Synonym> exact = table.get(terms.subList(from, to));
                Set<Synonym> found = exact != null ? exact : byStems.get(stems.subList(from, to));
                if (found != null) {
                    matches.add(new Match(from, to, List.copyOf(found)));
                    break;
                }
            }
        }
        return matches;
    }

    /** Which of {@code words} name something that the entries aren't about. */
    BitSet outside(List<Word> words) {
        List<String> terms = words.stream().map(Word::term).toList();
        BitSet found = new BitSet();
        for (int from = 0; from < terms.size(); from++) {
            int most = Math.min(terms.size(), from + longest(terms.get(from)));
            for (int to = from + 1; to <= most; to++) {
                if (outside.contains(terms.subList(from, to))) {
                    found.set(from, to);
                }
            }
        }
        return found;
    }

    private int longest(String first) {
        return longest.getOrDefault(first, 0);
    }

    private static List<String> stems(List<Word> words) {
        return words.stream()
                .map(word -> word.stem().isEmpty() ? word.term() : word.stem())
                .toList();
    }
}
