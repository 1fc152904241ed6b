package gloss.engine.rank;

import gloss.engine.Passage;
import gloss.engine.Text;
import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The terms of one entry with their weighted frequencies: what an engine indexes. Not safe for use
 * by several threads.
 */
public final class WeightedTerms {
    private static final int LONGEST_PREFIX = 24;

    /** Nobody misspells a longer one, and engines limit the length of a term. */
    private static final int LONGEST_WORD = 64;

    private final TextAnalyzer analyzer = new TextAnalyzer();
    private final Map<String, Float> weights = new LinkedHashMap<>();
    private final Set<String> words = new LinkedHashSet<>();
    private int length;

    private WeightedTerms() {}

    public static WeightedTerms of(AnalyzedEntry.Summary entry) {
        WeightedTerms terms = new WeightedTerms();
        Map<String, Integer> counts = new HashMap<>();
        terms.count(entry.title(), counts, true);
        terms.take(counts, FieldWeights.TITLE);
        terms.count(AnalyzedEntry.name(entry.id()), counts, true);
        terms.take(counts, FieldWeights.NAME);
        for (Text alias : entry.aliases()) {
            terms.count(alias, counts, false);
        }
        terms.take(counts, FieldWeights.ALIAS);
        for (String tag : entry.tags()) {
            terms.count(Text.plain(tag), counts, true);
        }
        terms.take(counts, FieldWeights.TAG);
        for (Passage.Kind kind : Passage.Kind.values()) {
            for (Passage passage : entry.passages()) {
                if (passage.kind() == kind) {
                    terms.count(passage, counts);
                }
            }
            terms.take(counts, FieldWeights.of(kind));
        }
        return terms;
    }

    /** Each term with its weighted frequency, at least 1. */
    public Map<String, Float> weights() {
        return Collections.unmodifiableMap(weights);
    }

    /** Words that misspellings are corrected to and prefixes completed to, as they are spelt. */
    public Set<String> words() {
        return Collections.unmodifiableSet(words);
    }

    /** How many tokens the entry has, not counting second forms. */
    public int length() {
        return length;
    }

    private void count(Passage passage, Map<String, Integer> counts) {
        boolean block =
                passage.kind() == Passage.Kind.CODE || passage.kind() == Passage.Kind.OUTPUT;
        Text text = block ? Text.plain(passage.text().plain()) : passage.text();
        if (passage.kind() != Passage.Kind.OUTPUT) {
            shapes(passage.text(), counts);
        }
        analyzer.analyze(
                text,
                (term, start, end, position, kind) -> {
                    counts.merge(term, 1, Integer::sum);
                    word(text.plain(), start, end, kind);
                });
    }

    private void shapes(Text text, Map<String, Integer> counts) {
        analyzer.shapes(text, (term, start, end, at, kind) -> counts.merge(term, 1, Integer::sum));
    }

    /** Titles and tags can be found by the beginnings of their words. */
    private void count(Text text, Map<String, Integer> counts, boolean prefixes) {
        shapes(text, counts);
        analyzer.analyze(
                text,
                (term, start, end, position, kind) -> {
                    counts.merge(term, 1, Integer::sum);
                    if (prefixes && isCompleted(term, kind)) {
                        int longest = Math.min(term.length(), LONGEST_PREFIX);
                        for (int i = 1; i <= longest; i++) {
                            counts.merge(term.substring(0, i) + "*", 1, Integer::sum);
                        }
                    }
                    word(text.plain(), start, end, kind);
                });
    }

    private static boolean isCompleted(String term, Token.Kind kind) {
        boolean written = kind == Token.Kind.WHOLE || kind == Token.Kind.PART;
        return written && !TextAnalyzer.isQuestionWord(term);
    }

    private void word(String text, int start, int end, Token.Kind kind) {
        if (kind == Token.Kind.WHOLE || kind == Token.Kind.PART) {
            length++;
            boolean plain = end - start > 2 && end - start <= LONGEST_WORD;
            for (int i = start; i < end && plain; i++) {
                char c = text.charAt(i);
                plain = Character.isLetter(c) || c == '_';
            }
            if (plain) {
                words.add(text.substring(start, end).toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    /** Repetition counts, but ever less: twice as much at the very most. */
    private void take(Map<String, Integer> counts, int weight) {
        counts.forEach((term, count) ->
                weights.merge(term, 2f * weight * count / (count + 1f), Float::sum));
        counts.clear();
    }
}
