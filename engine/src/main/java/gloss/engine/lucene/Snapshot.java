package gloss.engine.lucene;

import gloss.engine.EngineStatus;
import gloss.engine.Facet;
import gloss.engine.Vocabulary;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.text.QueryPlanner;
import gloss.engine.text.SynonymTable;
import gloss.engine.text.Weighing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * One generation, open for searching, with all that is derived from it: made once, shared by all
 * searchers of the generation. Safe for use by many threads.
 */
final class Snapshot {
    /** The share of the heap that analysed entries may take. */
    private static final double SHARE = 1 / 8.0;

    /** What a token of an analysed entry takes, with the text around it, roughly. */
    private static final int BYTES_PER_TOKEN = 80;

    private static final int SAMPLED_LENGTHS = 10_000;

    private final DirectoryReader reader;
    private final CommitData data;
    private final IndexSearcher searcher;
    private final LuceneTerms terms;
    private final Weighing weighing;
    private final UnaryOperator<String> pooled;
    private final QueryPlanner planner;
    private final Map<Facet, Set<String>> facetValues;
    private final List<Map<Facet, FacetColumn>> facetColumns;
    private final EngineStatus status;
    private final RecentlyUsed<Integer, AnalyzedEntry> entries;

    /**
     * @param before the generation before, if there is one of the same index
     */
    Snapshot(DirectoryReader reader, CommitData data, @Nullable Snapshot before)
            throws IOException {
        this.reader = reader;
        this.data = data;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        searcher.setSimilarity(new EntryLength());
        float averageLength = averageLength(reader);
        this.terms = new LuceneTerms(searcher, averageLength, before == null ? null : before.terms);
        this.weighing = new Weighing(terms);
        this.facetValues = FacetValues.of(reader);
        this.facetColumns = FacetColumn.of(reader);
        this.status = status(reader, data, facetValues.getOrDefault(Facet.TOPIC, Set.of()));
        int kept = keptEntries(reader.maxDoc(), averageLength);
        this.entries = new RecentlyUsed<>(kept);
        // For entries that come and go, it would take longer than what is gained by it.
        this.pooled = kept >= reader.maxDoc() ? String::intern : UnaryOperator.identity();
        this.planner =
                new QueryPlanner(terms, new SynonymTable(data.vocabulary()), facetValues, pooled);
    }

    /** For a small index all of them. */
    private static int keptEntries(int entries, float length) {
        double each = BYTES_PER_TOKEN * length;
        double fitting = Runtime.getRuntime().maxMemory() * SHARE / each;
        return Integer.highestOneBit((int) Math.max(1, Math.min(fitting, 2.0 * entries)));
    }

    DirectoryReader reader() {
        return reader;
    }

    CommitData data() {
        return data;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    LuceneTerms terms() {
        return terms;
    }

    QueryPlanner planner() {
        return planner;
    }

    Map<Facet, Set<String>> facetValues() {
        return facetValues;
    }

    List<Map<Facet, FacetColumn>> facetColumns() {
        return facetColumns;
    }

    EngineStatus status() {
        return status;
    }

    private static EngineStatus status(
            DirectoryReader reader, CommitData data, Set<String> topicValues) {
        Set<String> present = new TreeSet<>(topicValues);
        List<String> topics = new ArrayList<>();
        for (Vocabulary.Topic topic : data.vocabulary().topics()) {
            if (present.remove(topic.value())) {
                topics.add(topic.value());
            }
        }
        topics.addAll(present);
        return new EngineStatus(
                "lucene",
                data.generation(),
                reader.numDocs(),
                data.report(),
                topics,
                !data.fingerprint().equals(Fields.fingerprint()));
    }

    /** The entry of a document, analysed. */
    AnalyzedEntry entry(int doc) throws IOException {
        AnalyzedEntry entry = entries.get(doc);
        if (entry == null) {
            entry = new AnalyzedEntry(EntryDocuments.summary(reader, doc), weighing, pooled);
            entries.put(doc, entry);
        }
        return entry;
    }

    /** The mean over the first entries of each segment: exact for small indexes, near for large. */
    private static float averageLength(DirectoryReader reader) throws IOException {
        long sum = 0;
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues lengths = leaf.reader().getNumericDocValues(Fields.LENGTH);
            for (int n = 0;
                    n < SAMPLED_LENGTHS
                            && lengths != null
                            && lengths.nextDoc() != NumericDocValues.NO_MORE_DOCS;
                    n++) {
                sum += lengths.longValue();
                count++;
            }
        }
        return count == 0 ? 1 : Math.max(1, (float) sum / count);
    }
}
