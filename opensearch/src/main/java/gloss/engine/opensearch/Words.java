package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.text.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All words of a small generation, read at once: then words are corrected and completed here, as
 * the embedded engine does it. Counting the words of many entries would keep the cluster busy; for
 * those it is asked word by word.
 */
final class Words {
    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_WORDS = 50_000;

    private Words() {}

    static @Nullable Dictionary of(Reads reads, int entries) {
        if (entries > MOST_ENTRIES) {
            return null;
        }
        JsonNode body =
                reads.survey(
                        Map.of(
                                "size",
                                0,
                                "track_total_hits",
                                false,
                                "query",
                                reads.seen(List.of()),
                                "aggs",
                                Map.of(
                                        "words",
                                        Map.of(
                                                "terms",
                                                Map.of(
                                                        "field",
                                                        Fields.WORDS,
                                                        "size",
                                                        MOST_WORDS + 1)))));
        TreeMap<String, Integer> words = new TreeMap<>();
        for (JsonNode bucket : FacetCounting.buckets(body.path("aggregations").path("words"))) {
            words.put(bucket.path("key").asText(), bucket.path("doc_count").asInt());
        }
        return words.size() > MOST_WORDS ? null : new Dictionary(words);
    }
}
