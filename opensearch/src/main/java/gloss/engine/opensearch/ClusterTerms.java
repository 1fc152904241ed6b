package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.text.Dictionary;
import gloss.engine.text.TermStatistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Term statistics of one generation: exact, whatever else the index still holds. What has been
 * asked once is remembered; what is about to be asked can be fetched together. Safe for use by many
 * threads.
 */
final class ClusterTerms implements TermStatistics {
    private static final int REMEMBERED = 100_000;
    private static final int AT_ONCE = 500;

    private final Reads reads;
    private final int entries;
    private final @Nullable Dictionary words;
    private final Recent<String, Integer> frequencies = new Recent<>(REMEMBERED);
    private final Recent<String, List<String>> similar = new Recent<>(2_000);
    private final Recent<String, List<String>> completions = new Recent<>(2_000);

    /**
     * @param words all of them, or null if they are too many to have at hand
     */
    ClusterTerms(Reads reads, int entries, @Nullable Dictionary words) {
        this.reads = reads;
        this.entries = entries;
        this.words = words;
    }

    @Override
    public int entries() {
        return entries;
    }

    @Nullable Integer known(String term) {
        return frequencies.get(term);
    }

    @Override
    public int frequency(String term) {
        Integer known = known(term);
        if (known == null) {
            fetch(List.of(term));
            known = known(term);
        }
        return known == null ? 0 : known;
    }

    /** Makes {@link #frequency} of all {@code terms} known, in as few requests as may be. */
    void fetch(Collection<String> terms) {
        Set<String> unknown = new LinkedHashSet<>();
        for (String term : terms) {
            if (known(term) == null) {
                unknown.add(term);
            }
        }
        List<String> list = new ArrayList<>(unknown);
        for (int i = 0; i < list.size(); i += AT_ONCE) {
            List<String> some = list.subList(i, Math.min(list.size(), i + AT_ONCE));
            List<String> encoded = some.stream().map(Encoding::term).toList();
            int[] counts = count(Fields.WEIGHTS, encoded);
            for (int t = 0; t < counts.length; t++) {
                frequencies.put(some.get(t), counts[t]);
            }
        }
    }

    private int[] count(String field, List<String> values) {
        List<Object> filters = new ArrayList<>();
        values.forEach(value -> filters.add(Queries.term(field, value)));
        return count(Queries.terms(field, values), filters);
    }

    /** In how many entries each of {@code terms}, of whatever field, occurs. */
    Map<Term, Integer> frequencies(Collection<Term> terms) {
        List<Term> list = List.copyOf(terms);
        Map<Term, Integer> result = new HashMap<>();
        for (int i = 0; i < list.size(); i += AT_ONCE) {
            List<Term> some = list.subList(i, Math.min(list.size(), i + AT_ONCE));
            List<Object> filters = some.stream().<Object>map(SyntaxQuery::filter).toList();
            int[] counts = count(Queries.any(filters), filters);
            for (int t = 0; t < counts.length; t++) {
                result.put(some.get(t), counts[t]);
            }
        }
        return result;
    }

    /**
     * @param any matches whatever one of the filters does
     */
    private int[] count(Object any, List<Object> filters) {
        JsonNode body =
                reads.search(
                        Map.of(
                                "size",
                                0,
                                "track_total_hits",
                                false,
                                "query",
                                reads.seen(List.of(any)),
                                "aggs",
                                Map.of("n", Map.of("filters", Map.of("filters", filters)))));
        int[] counts = new int[filters.size()];
        JsonNode buckets = body.path("aggregations").path("n").path("buckets");
        for (int i = 0; i < counts.length; i++) {
            counts[i] = buckets.path(i).path("doc_count").asInt();
        }
        return counts;
    }

    @Override
    public List<String> similar(String word, int limit) {
        if (words != null) {
            return words.similar(word, limit);
        }
        List<String> found = similar.get(word);
        if (found == null) {
            found = new Corrections(reads, values -> count(Fields.WORDS, values)).of(word);
            similar.put(word, found);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    @Override
    public List<String> completions(String prefix, int limit) {
        if (words != null) {
            return words.completions(prefix, limit);
        }
        List<String> found = completions.get(prefix);
        if (found == null || found.size() < limit) {
            found = complete(prefix, limit);
            completions.put(prefix, found);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<String> complete(String prefix, int limit) {
        StringBuilder pattern = new StringBuilder();
        prefix.codePoints()
                .forEach(c -> {
                    if (!Character.isLetterOrDigit(c) && c != '_') {
                        pattern.append('\\');
                    }
                    pattern.appendCodePoint(c);
                });
        JsonNode body =
                reads.search(
                        Map.of(
                                "size",
                                0,
                                "track_total_hits",
                                false,
                                "query",
                                reads.seen(
                                        List.of(
                                                Map.of(
                                                        "prefix",
                                                        Map.of(
                                                                Fields.WORDS,
                                                                Map.of("value", prefix))))),
                                "aggs",
                                Map.of(
                                        "words",
                                        Map.of(
                                                "terms",
                                                Map.of(
                                                        "field",
                                                        Fields.WORDS,
                                                        "include",
                                                        pattern + ".*",
                                                        "size",
                                                        limit,
                                                        "execution_hint",
                                                        "map",
                                                        "order",
                                                        List.of(
                                                                Map.of("_count", "desc"),
                                                                Map.of("_key", "asc")))))));
        List<String> words = new ArrayList<>();
        body.path("aggregations")
                .path("words")
                .path("buckets")
                .forEach(bucket -> words.add(bucket.path("key").asText()));
        return List.copyOf(words);
    }
}
