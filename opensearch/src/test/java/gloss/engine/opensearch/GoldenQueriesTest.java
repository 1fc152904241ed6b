package gloss.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.indexer.ContentFolder;
import gloss.indexer.Evaluation;
import gloss.indexer.GoldenQuery;
import gloss.indexer.GoldenSet;
import gloss.indexer.Indexer;
import gloss.indexer.Progress;
import gloss.indexer.VanishingGate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same words, the same ranking: the cluster answers the golden queries as a single machine
 * does.
 */
@ExtendWith(OneNode.class)
class GoldenQueriesTest {
    private static final ContentFolder CONTENT =
            new ContentFolder(Path.of(System.getProperty("gloss.data", "../data")));

    @TempDir private Path folder;

    @Test
    void the_cluster_answers_the_golden_queries_as_well_as_the_embedded_engine()
            throws IOException {
        OpenSearchOptions options = OneNode.options();
        List<GoldenQuery> golden = GoldenSet.read(CONTENT);
        try (SearchEngine embedded = new LuceneSearchEngine(folder, Duration.ofSeconds(30));
                SearchEngine cluster = new OpenSearchEngine(options)) {
            index(embedded);
            index(cluster);
            try (Searcher one = embedded.searcher();
                    Searcher other = cluster.searcher()) {
                Evaluation expected = Evaluation.of(one, golden);
                Evaluation actual = Evaluation.of(other, golden);
                assertThat(actual.answerable().mrr())
                        .isCloseTo(expected.answerable().mrr(), Offset.offset(.01));
                assertThat(actual.negatives().weak())
                        .isCloseTo(expected.negatives().weak(), Offset.offset(.01));
                assertThat(sameFirst(expected, actual)).isGreaterThan(.99);
            }
        } finally {
            OneNode.delete(options);
        }
    }

    private static void index(SearchEngine engine) throws IOException {
        new Indexer(CONTENT, engine, new VanishingGate())
                .run(Indexer.Options.NORMAL, Progress.NONE);
    }

    /** The share of queries that have the same first three hits, in order. */
    private static double sameFirst(Evaluation one, Evaluation other) {
        int same = 0;
        for (int i = 0; i < one.outcomes().size(); i++) {
            same += one.outcomes().get(i).first().equals(other.outcomes().get(i).first()) ? 1 : 0;
        }
        return (double) same / one.outcomes().size();
    }
}
