package gloss.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.engine.EngineBusyException;
import gloss.engine.Entries;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Generation;
import gloss.engine.Library;
import gloss.engine.Report;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several engines on one folder, one after the other or at once. */
class SharedFolderTest {
    @TempDir private Path index;

    private static Generation publish(LuceneSearchEngine engine, Entry... entries) {
        try (Update update = engine.beginUpdate()) {
            List.of(entries).forEach(update::put);
            return update.publish(Report.empty());
        }
    }

    private static long seen(LuceneSearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.status().generation().number();
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the deadline").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void what_was_published_is_there_when_it_is_opened_again() {
        Generation last;
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index)) {
            try (Update update = engine.beginUpdate()) {
                Library.entries().forEach(update::put);
                update.vocabulary(Library.vocabulary());
                update.publish(Report.empty());
            }
            last = publish(engine, Entries.entry("one-more").build());
        }
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index);
                Searcher searcher = engine.searcher()) {
            assertThat(engine.damage()).isNull();
            assertThat(searcher.status().generation()).isEqualTo(last);
            assertThat(searcher.status().entries()).isEqualTo(13);
            assertThat(searcher.vocabulary()).isEqualTo(Library.vocabulary());
            assertThat(engine.generations()).hasSize(2).startsWith(last);
            for (Entry entry : Library.entries()) {
                assertThat(searcher.get(entry.id())).contains(entry);
            }
        }
    }

    @Test
    void another_engine_sees_what_is_published_and_tells_its_listeners() {
        try (LuceneSearchEngine writer = new LuceneSearchEngine(index);
                LuceneSearchEngine reader = new LuceneSearchEngine(index)) {
            List<Long> heard = new CopyOnWriteArrayList<>();
            reader.onPublish(generation -> heard.add(generation.number()));
            publish(writer, Entries.entry("first").build());
            await(() -> seen(reader) == 1);
            publish(writer, Entries.entry("second").build());
            await(() -> seen(reader) == 2);
            try (Update update = writer.beginRebuild()) {
                update.put(Entries.entry("third").build());
                update.publish(Report.empty());
            }
            await(() -> seen(reader) == 3);
            assertThat(heard).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void another_process_sees_and_continues_the_same_generations() throws IOException {
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index)) {
            publish(engine, Entries.entry("mine").build());
            try (Child child = Child.start("publish", index)) {
                assertThat(child.line()).isEqualTo("published 2");
            }
            await(() -> seen(engine) == 2);
            assertThat(publish(engine, Entries.entry("mine").build()).number()).isEqualTo(3);
        }
    }

    @Test
    void an_update_starts_from_what_another_engine_published() {
        try (LuceneSearchEngine one = new LuceneSearchEngine(index);
                LuceneSearchEngine two = new LuceneSearchEngine(index)) {
            publish(one, Entries.entry("first").build());
            assertThat(publish(two, Entries.entry("second").build()).number()).isEqualTo(2);
            assertThat(two.generations()).hasSize(2);
            assertThat(one.generations()).hasSize(2);
            try (Searcher searcher = two.searcher()) {
                assertThat(searcher.status().entries()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_pinned_searcher_outlives_the_folder_that_another_engine_drops() {
        try (LuceneSearchEngine writer = new LuceneSearchEngine(index);
                LuceneSearchEngine reader = new LuceneSearchEngine(index)) {
            publish(writer, Entries.entry("first").title("Apple").build());
            await(() -> seen(reader) == 1);
            try (Searcher pinned = reader.searcher()) {
                for (int i = 0; i < 5; i++) {
                    try (Update update = writer.beginRebuild()) {
                        update.put(Entries.entry("other").build());
                        update.publish(Report.empty());
                    }
                }
                assertThat(index.resolve("index-1")).doesNotExist();
                assertThat(pinned.get(new EntryId("first"))).isPresent();
                assertThat(pinned.search(SearchRequest.of("apple")).hits()).hasSize(1);
            }
        }
    }

    @Test
    void one_update_at_a_time_over_all_processes() throws IOException {
        try (LuceneSearchEngine one = new LuceneSearchEngine(index);
                LuceneSearchEngine two = new LuceneSearchEngine(index)) {
            try (Update update = one.beginUpdate()) {
                update.put(Entries.entry("first").build());
                // Being refused here must not give the lock away to the other process.
                assertThatThrownBy(two::beginRebuild).isInstanceOf(EngineBusyException.class);
                assertThatThrownBy(one::beginUpdate).isInstanceOf(EngineBusyException.class);
                try (Child child = Child.start("try", index)) {
                    assertThat(child.line()).isEqualTo("busy");
                }
            }
            try (Child child = Child.start("try", index)) {
                assertThat(child.line()).isEqualTo("free");
            }
        }
    }

    @Test
    void a_closed_engine_says_so_and_open_searchers_go_on() {
        LuceneSearchEngine engine = new LuceneSearchEngine(index);
        publish(engine, Entries.entry("first").build());
        Searcher searcher = engine.searcher();
        engine.close();
        engine.close();
        assertThat(searcher.get(new EntryId("first"))).isPresent();
        searcher.close();
        assertThatThrownBy(engine::searcher).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(engine::beginUpdate).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(engine::beginRebuild).isInstanceOf(IllegalStateException.class);
    }
}
