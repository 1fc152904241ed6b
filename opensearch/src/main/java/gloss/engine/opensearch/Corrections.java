package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Asks the cluster's spelling checker, which is Lucene's, for words like one that is unknown. It
 * looks at all words of the index; those that only entries of other generations have are left out.
 */
final class Corrections {
    private static final int SHORT_WORD = 5;
    private static final int SHORTEST_CORRECTED = 4;
    private static final int LOOKED_AT = 10;

    /** The word is unknown to this generation, but other versions may have it, however often. */
    private static final float ANY_FREQUENCY = 1 << 24;

    private final Reads reads;
    private final Function<List<String>, int[]> count;

    Corrections(Reads reads, Function<List<String>, int[]> count) {
        this.reads = reads;
        this.count = count;
    }

    private record Word(String text, double likeness, int frequency) {}

    /** The most alike first; with the same first letter, unless there are none such. */
    List<String> of(String word) {
        if (word.length() < SHORTEST_CORRECTED) {
            return List.of();
        }
        JsonNode body =
                reads.search(
                        Map.of(
                                "size",
                                0,
                                "track_total_hits",
                                false,
                                "suggest",
                                Map.of("same", suggester(word, 1), "other", suggester(word, 0))));
        List<String> same = seen(body.path("suggest").path("same"));
        return same.isEmpty() ? seen(body.path("suggest").path("other")) : same;
    }

    private static Map<String, Object> suggester(String word, int prefix) {
        return Map.of(
                "text",
                word,
                "term",
                Map.of(
                        "field",
                        Fields.WORDS,
                        "analyzer",
                        "keyword",
                        "suggest_mode",
                        "always",
                        "prefix_length",
                        prefix,
                        "min_word_length",
                        SHORTEST_CORRECTED,
                        "max_edits",
                        word.length() <= SHORT_WORD ? 1 : 2,
                        "max_inspections",
                        LOOKED_AT,
                        "max_term_freq",
                        ANY_FREQUENCY,
                        "size",
                        LOOKED_AT));
    }

    private List<String> seen(JsonNode suggestions) {
        List<String> texts = new ArrayList<>();
        List<Double> likeness = new ArrayList<>();
        for (JsonNode option : suggestions.path(0).path("options")) {
            texts.add(option.path("text").asText());
            likeness.add(option.path("score").asDouble());
        }
        if (texts.isEmpty()) {
            return List.of();
        }
        int[] frequencies = count.apply(texts);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < frequencies.length; i++) {
            if (frequencies[i] > 0) {
                words.add(new Word(texts.get(i), likeness.get(i), frequencies[i]));
            }
        }
        words.sort(
                Comparator.comparingDouble(Word::likeness)
                        .thenComparingInt(Word::frequency)
                        .reversed()
                        .thenComparing(Word::text));
        return words.stream().map(Word::text).toList();
    }
}
