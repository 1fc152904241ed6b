package gloss.engine.lucene;

import static gloss.engine.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Hit;
import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import gloss.engine.Update;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Searches that skip what can't be among the best find the same as those that look at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkippingTest {
    private static final int ENTRIES = 6000;
    private static final int QUERIES = 400;

    private final Random random = new Random(8);
    private SearchEngine engine;
    private Searcher searcher;

    @BeforeAll
    void index(@TempDir Path folder) {
        engine = new LuceneSearchEngine(folder);
        try (Update update = engine.beginRebuild()) {
            for (int i = 0; i < ENTRIES; i++) {
                update.put(
                        entry("entry-" + i)
                                .title(words(1 + random.nextInt(4)))
                                .topic("topic" + random.nextInt(3))
                                .aliases(words(2))
                                .lead(words(5 + random.nextInt(40)))
                                .build());
            }
            update.publish(Report.empty());
        }
        searcher = engine.searcher();
    }

    @AfterAll
    void close() {
        searcher.close();
        engine.close();
    }

    /** A few words are in most entries, many in few. */
    private String word() {
        int rank = (int) Math.pow(300, random.nextDouble());
        return "w" + (char) ('a' + rank % 26) + (char) ('a' + rank / 26) + "x";
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder(word());
        for (int i = 1; i < count; i++) {
            words.append(' ').append(word());
        }
        return words.toString();
    }

    private String query(int number) {
        String words = words(1 + random.nextInt(4));
        return switch (number % 5) {
            case 0 -> words.substring(0, 1 + random.nextInt(words.length()));
            case 1 -> words + " unheardof ";
            case 2 -> words + " -" + word();
            case 3 -> words + " topic:topic1";
            default -> words + " ";
        };
    }

    @Test
    void hitsAreTheSameAndTotalsAtLeastHonest() {
        Set<SearchResult.Total.Relation> relations = new HashSet<>();
        for (int i = 0; i < QUERIES; i++) {
            SearchRequest request = SearchRequest.of(query(i)).page(0, 30);
            SearchResult all = searcher.search(request);
            SearchResult skipping = searcher.search(request.facets(false));
            assertThat(found(skipping)).as(request.text()).isEqualTo(found(all));
            assertThat(skipping.query()).isEqualTo(all.query());
            assertThat(skipping.weak()).isEqualTo(all.weak());
            assertThat(skipping.total().value()).isLessThanOrEqualTo(all.total().value());
            if (skipping.total().relation() == SearchResult.Total.Relation.EXACT) {
                assertThat(skipping.total()).as(request.text()).isEqualTo(all.total());
            }
            relations.add(skipping.total().relation());
        }
        assertThat(relations).containsExactlyInAnyOrder(SearchResult.Total.Relation.values());
    }

    private static List<String> found(SearchResult result) {
        return result.hits().stream().map(SkippingTest::show).toList();
    }

    private static String show(Hit hit) {
        return hit.id() + " " + hit.score();
    }

    @Test
    void aFewHitsAreCountedExactlyAlsoWithoutFacets() {
        SearchResult result = searcher.search(SearchRequest.of("entry 7 ").facets(false));
        assertThat(result.total().relation()).isEqualTo(SearchResult.Total.Relation.EXACT);
    }
}
