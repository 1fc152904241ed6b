package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Searcher;
import gloss.indexer.Evaluation;
import gloss.indexer.EvaluationFile;
import gloss.indexer.GoldenQuery;
import gloss.indexer.GoldenSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Quality must not fall unnoticed: {@code ./gloss evaluate --write data/golden.stats.tsv} keeps
 * what was reached, so that every change of ranking or content is a diff to be looked at.
 */
class SearchQualityTest {
    private static final double TOLERANCE = 0.005;

    @Test
    void goldenQueriesAreAnsweredAsWellAsBefore() throws IOException {
        Path kept = ShippedContent.folder().root().resolve("golden.stats.tsv");
        List<GoldenQuery> queries = GoldenSet.read(ShippedContent.folder());
        assertThat(queries).hasSizeGreaterThan(500);
        try (Searcher searcher = ShippedContent.engine().searcher()) {
            Evaluation now = Evaluation.of(searcher, queries);
            assertThat(now.answerable().mrr())
                    .as("%s", EvaluationFile.differences(now, kept))
                    .isGreaterThan(EvaluationFile.mrr(kept) - TOLERANCE);
            assertThat(now.answerable().weak()).isLessThanOrEqualTo(0.03);
            assertThat(now.negatives().weak()).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void everyWayToAskIsAnsweredWell() throws IOException {
        List<GoldenQuery> queries = GoldenSet.read(ShippedContent.folder());
        try (Searcher searcher = ShippedContent.engine().searcher()) {
            Evaluation now = Evaluation.of(searcher, queries);
            assertThat(now.answerable().first()).isGreaterThanOrEqualTo(0.90);
            assertThat(now.answerable().mrr()).isGreaterThanOrEqualTo(0.94);
            assertThat(now.byStyle())
                    .hasSizeGreaterThanOrEqualTo(9)
                    .allSatisfy((style, scores) ->
                            assertThat(scores.mrr()).as(style).isGreaterThanOrEqualTo(0.85));
        }
    }
}
