package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Entry;
import gloss.engine.Generation;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.SourceState;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.indexer.Indexer;
import gloss.indexer.ReindexService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Re-index runs that are killed at moments that no code chooses. */
@Timeout(1800)
class KilledIndexingTest {
    private static final int ROUNDS = Boolean.getBoolean("long") ? 100 : 10;
    private static final int ENTRIES = 60;

    @TempDir private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Path index() {
        return folder.resolve("index");
    }

    /** Rewrites all entries and re-indexes them, again and again. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            SmallContent content = new SmallContent(Path.of(arguments[0]));
            Workspace workspace = Workspace.of(arguments[0], arguments[1]);
            try (LuceneSearchEngine engine = workspace.embedded()) {
                ReindexService service = workspace.service(engine);
                for (int run = 1; ; run++) {
                    String mark = "m" + ProcessHandle.current().pid() + "x" + run;
                    write(content, mark);
                    boolean rebuild = run % 4 == 0;
                    System.out.println("begin");
                    long number =
                            service.run(new Indexer.Options(true, false, rebuild)).generation();
                    System.out.println("published " + number + " " + mark);
                    if (run % 5 == 0) {
                        List<Generation> kept = engine.generations();
                        System.out.println(
                                "published " + service.rollback(kept.getLast()).number());
                    }
                }
            }
        }
    }

    private static void write(SmallContent content, String mark) {
        for (int i = 0; i < ENTRIES; i++) {
            content.save("entry-" + i, "What is shared?", "It says " + mark + ".");
        }
    }

    @Test
    void leave_the_old_generation_or_the_new_one_complete_and_sound() throws Exception {
        Random random = new Random(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            long told = runAndKill(random.nextInt(3), random.nextInt(120));
            try (LuceneSearchEngine engine = new LuceneSearchEngine(index())) {
                assertThat(engine.damage()).isNull();
                long number = whole(engine);
                assertThat(number).isBetween(told, told + 1);
                if (number > 0) {
                    assertThat(engine.verify()).isEmpty();
                }
            }
        }
        write(new SmallContent(data()), "last");
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index())) {
            ReindexService service =
                    Workspace.of(data().toString(), index().toString()).service(engine);
            assertThat(service.run(Indexer.Options.NORMAL).published()).isTrue();
            whole(engine);
            try (Searcher searcher = engine.searcher()) {
                assertThat(searcher.search(SearchRequest.of("last")).total().value())
                        .isEqualTo(ENTRIES);
            }
        }
    }

    /** Returns the last generation that the process said it had published. */
    private long runAndKill(int runs, int millis) throws IOException, InterruptedException {
        try (GlossProcess child =
                GlossProcess.main(Child.class, data().toString(), index().toString())) {
            GlossProcess.until(() ->
                    child.said().stream().filter("begin"::equals).count() > runs
                            || !child.process().isAlive());
            assertThat(child.process().waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
            child.kill();
            return child.said().stream()
                    .filter(line -> line.startsWith("published "))
                    .mapToLong(line -> Long.parseLong(line.split(" ", -1)[1]))
                    .max()
                    .orElse(known);
        } finally {
            known = number();
        }
    }

    /** What was published before the next process begins. */
    private long known;

    private long number() {
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index());
                Searcher searcher = engine.searcher()) {
            return searcher.status().generation().number();
        }
    }

    /** All entries are there, and all say the same. Returns the generation. */
    private static long whole(LuceneSearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            Set<String> marks = new TreeSet<>();
            int entries = 0;
            for (SourceState source : searcher.sources()) {
                marks.add(searcher.get(source.id()).map(Entry::markdown).orElseThrow());
                entries++;
            }
            long number = searcher.status().generation().number();
            assertThat(entries).isEqualTo(number == 0 ? 0 : ENTRIES);
            assertThat(marks).hasSizeLessThanOrEqualTo(1);
            assertThat(searcher.search(SearchRequest.of("shared")).total().value())
                    .isEqualTo(entries);
            return number;
        }
    }
}
