package gloss.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Entries;
import gloss.engine.Entry;
import gloss.engine.Hit;
import gloss.engine.Library;
import gloss.engine.Report;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.Update;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexHistoryTest {
    private static final List<String> QUERIES =
            List.of(
                    "decorator",
                    "function",
                    "**kwargs",
                    "order of classes",
                    "decor",
                    "valu",
                    "oop");

    @TempDir private Path folder;

    private static Map<String, List<String>> answers(Searcher searcher) {
        Map<String, List<String>> answers = new TreeMap<>();
        for (String query : QUERIES) {
            List<String> hits = new ArrayList<>();
            for (Hit hit : searcher.search(SearchRequest.of(query).page(0, 50)).hits()) {
                hits.add("%s %.6f".formatted(hit.id(), hit.score()));
            }
            answers.put(query, hits);
        }
        return answers;
    }

    private static Map<String, List<String>> answers(LuceneSearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            return answers(searcher);
        }
    }

    @Test
    void ranking_does_not_depend_on_how_the_index_came_about() {
        try (LuceneSearchEngine once = new LuceneSearchEngine(folder.resolve("once"));
                LuceneSearchEngine bit = new LuceneSearchEngine(folder.resolve("bit-by-bit"))) {
            try (Update update = once.beginUpdate()) {
                Library.entries().forEach(update::put);
                update.publish(Report.empty());
            }
            try (Update update = bit.beginUpdate()) {
                for (Entry entry : Library.entries()) {
                    update.put(
                            Entries.entry(entry.id().slug())
                                    .topic("oop")
                                    .lead("decorator value function kwargs decorative")
                                    .build());
                }
                update.put(Entries.entry("gone").lead("value valued valuable decorum").build());
                update.publish(Report.empty());
            }
            for (Entry entry : Library.entries()) {
                try (Update update = bit.beginUpdate()) {
                    update.put(entry);
                    update.publish(Report.empty());
                }
            }
            try (Update update = bit.beginUpdate()) {
                update.delete(new gloss.engine.EntryId("gone"));
                try (Searcher preview = update.preview()) {
                    assertThat(answers(preview)).isEqualTo(answers(once));
                }
                update.publish(Report.empty());
            }
            assertThat(answers(bit)).isEqualTo(answers(once));
            assertThat(answers(once)).containsKeys("decorator");
        }
    }
}
