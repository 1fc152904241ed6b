package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.Facet;
import gloss.engine.Text;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.text.QueryPlanner;
import gloss.engine.text.SynonymTable;
import gloss.engine.text.TermStatistics;
import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import gloss.engine.text.Weighing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * One generation, with all that is derived from it: made once, shared by all searchers of the
 * generation. Safe for use by many threads.
 */
final class Snapshot {
    private static final int BYTES_EACH = 64 * 1024;

    private final Reads reads;
    private final GenerationData data;
    private final Summaries summaries;
    private final ClusterTerms terms;
    private final SynonymTable synonyms;
    private final Map<Facet, Set<String>> facetValues = new EnumMap<>(Facet.class);
    private final Weighing weighing;
    private final float averageLength;
    private final Recent<String, Analyzed> entries = new Recent<>(Recent.quarter(BYTES_EACH));

    /** An entry, and what its exact score is made of. */
    record Analyzed(AnalyzedEntry entry, EntryTerms terms) {}

    Snapshot(Reads reads, GenerationData data, Summaries summaries) {
        this.reads = reads;
        this.data = data;
        this.summaries = summaries;
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            values.put(facet.value(), FacetCounting.values(facet));
        }
        values.put(Fields.LENGTH, Map.of("avg", Map.of("field", Fields.LENGTH)));
        JsonNode counts =
                reads.survey(
                        Map.of(
                                "size",
                                0,
                                "track_total_hits",
                                true,
                                "query",
                                reads.seen(List.of()),
                                "aggs",
                                values));
        int size = counts.path("hits").path("total").path("value").asInt();
        for (Facet facet : Facet.values()) {
            Set<String> found = new TreeSet<>();
            FacetCounting.buckets(counts.path("aggregations").path(facet.value()))
                    .forEach(bucket -> found.add(bucket.path("key").asText()));
            facetValues.put(facet, found);
        }
        JsonNode length = counts.path("aggregations").path(Fields.LENGTH).path("value");
        this.averageLength = Math.max(1, (float) length.asDouble(1));
        this.terms = new ClusterTerms(reads, size, Words.of(reads, size));
        this.synonyms = new SynonymTable(data.vocabulary());
        this.weighing = new Weighing(terms);
    }

    Reads reads() {
        return reads;
    }

    GenerationData data() {
        return data;
    }

    ClusterTerms terms() {
        return terms;
    }

    /** Of the entries, in tokens. */
    float averageLength() {
        return averageLength;
    }

    Set<String> topics() {
        return facetValues.getOrDefault(Facet.TOPIC, Set.of());
    }

    QueryPlanner planner(TermStatistics statistics) {
        return new QueryPlanner(statistics, synonyms, facetValues, UnaryOperator.identity());
    }

    /** The entries of documents, analysed; what is missing is read in one go. */
    List<Analyzed> entries(List<String> names) {
        Map<String, Analyzed> found = new java.util.HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            Analyzed entry = entries.get(name);
            if (entry == null) {
                missing.add(name);
            } else {
                found.put(name, entry);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, AnalyzedEntry.Summary> read = summaries.get(reads, missing);
            terms.fetch(weighed(read.values()));
            read.forEach((name, summary) -> {
                Analyzed entry =
                        new Analyzed(
                                new AnalyzedEntry(summary, weighing, UnaryOperator.identity()),
                                EntryTerms.of(summary));
                entries.put(name, entry);
                found.put(name, entry);
            });
        }
        List<Analyzed> result = new ArrayList<>();
        for (String name : names) {
            result.add(java.util.Objects.requireNonNull(found.get(name), name));
        }
        return result;
    }

    /** The terms that analysing will ask the weight of. */
    private static Set<String> weighed(Iterable<AnalyzedEntry.Summary> summaries) {
        Set<String> terms = new LinkedHashSet<>();
        TextAnalyzer analyzer = new TextAnalyzer();
        for (AnalyzedEntry.Summary summary : summaries) {
            List<Text> texts = new ArrayList<>(summary.aliases());
            texts.add(summary.title());
            texts.add(Text.plain(summary.id().slug().replace('-', ' ')));
            summary.tags().forEach(tag -> texts.add(Text.plain(tag)));
            for (Text text : texts) {
                analyzer.analyze(
                        text,
                        (term, start, end, position, kind) -> {
                            if (kind == Token.Kind.WHOLE || kind == Token.Kind.PART) {
                                terms.add(term);
                            }
                        });
            }
        }
        return terms;
    }
}
