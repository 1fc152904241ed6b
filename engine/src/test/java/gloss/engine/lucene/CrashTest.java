package gloss.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Entries;
import gloss.engine.Generation;
import gloss.engine.Report;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.SourceState;
import gloss.engine.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int ROUNDS = 8;

    @TempDir private Path index;

    /** A real process, really killed, at moments that no code chooses. */
    @Test
    void a_killed_process_leaves_a_complete_generation() throws IOException, InterruptedException {
        Random random = new Random(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            long told = publishAndKill(round, random.nextInt(150));
            try (LuceneSearchEngine engine = new LuceneSearchEngine(index)) {
                assertThat(engine.damage()).isNull();
                checkWhole(engine, told);
            }
        }
    }

    /** Returns the last generation that the process said it had published. */
    private long publishAndKill(int round, int millis) throws IOException, InterruptedException {
        try (Child child = Child.start("publish-on-and-on", index)) {
            List<String> lines = new ArrayList<>();
            for (int n = 0; n < round; n++) {
                lines.add(child.line());
            }
            assertThat(child.process().waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
            child.kill();
            for (String line = child.line(); line != null; line = child.line()) {
                lines.add(line);
            }
            lines.removeIf(line -> line == null || !line.matches("published \\d+"));
            return lines.isEmpty() ? 0 : Long.parseLong(lines.getLast().substring(10));
        }
    }

    private static void checkWhole(LuceneSearchEngine engine, long told) {
        Generation generation;
        try (Searcher searcher = engine.searcher()) {
            generation = searcher.status().generation();
            assertThat(generation.number()).isBetween(told, told + 1);
            Set<String> tags = new TreeSet<>();
            int entries = 0;
            for (SourceState source : searcher.sources()) {
                tags.addAll(searcher.get(source.id()).orElseThrow().tags());
                entries++;
            }
            assertThat(entries).isEqualTo(generation.number() == 0 ? 0 : Child.ENTRIES);
            assertThat(tags).hasSizeLessThanOrEqualTo(1);
            assertThat(searcher.search(SearchRequest.of("entry")).total().value())
                    .isEqualTo(entries);
        }
        List<Generation> kept = engine.generations();
        assertThat(kept.stream().map(Generation::number)).doesNotHaveDuplicates();
        if (generation.number() > 0) {
            assertThat(kept).startsWith(generation).hasSizeBetween(1, 3);
        }
    }

    @Test
    void a_rebuild_that_was_stopped_before_it_became_current_is_no_generation() throws IOException {
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index)) {
            publish(engine, "old", false);
            Path current = index.resolve("current");
            byte[] before = java.nio.file.Files.readAllBytes(current);
            publish(engine, "new", true);
            java.nio.file.Files.write(current, before);
        }
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index)) {
            assertThat(content(engine)).containsExactly("old");
            assertThat(engine.generations()).extracting(Generation::number).containsExactly(1L);
            assertThat(publish(engine, "more", false).number()).isEqualTo(3);
            assertThat(content(engine)).containsExactly("more", "old");
            assertThat(engine.generations()).first().extracting(Generation::number).isEqualTo(3L);
        }
    }

    private static Generation publish(LuceneSearchEngine engine, String slug, boolean rebuild) {
        try (Update update = rebuild ? engine.beginRebuild() : engine.beginUpdate()) {
            update.put(Entries.entry(slug).build());
            return update.publish(Report.empty());
        }
    }

    private static List<String> content(LuceneSearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            List<String> slugs = new ArrayList<>();
            searcher.sources().forEach(source -> slugs.add(source.id().slug()));
            return slugs.stream().sorted().toList();
        }
    }
}
