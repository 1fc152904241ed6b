package gloss.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class GenerationsContract extends ContractTests {
    private static Entry numbered(int n) {
        return Entries.entry("entry-" + n).title("Number " + n).build();
    }

    private Generation publishNumbered(int n) {
        return publish(numbered(n));
    }

    private Generation rebuildWith(int n) {
        try (Update update = engine().beginRebuild()) {
            update.put(numbered(n));
            return update.publish(Report.empty());
        }
    }

    private Generation current() {
        try (Searcher searcher = engine().searcher()) {
            return searcher.status().generation();
        }
    }

    private List<Long> numbers() {
        return engine().generations().stream().map(Generation::number).toList();
    }

    @Test
    void numbers_rise_by_one_across_updates_rebuilds_and_rollbacks() {
        assertThat(publishNumbered(1).number()).isEqualTo(1);
        Generation second = publishNumbered(2);
        assertThat(second.number()).isEqualTo(2);
        assertThat(rebuildWith(3).number()).isEqualTo(3);
        assertThat(publishNumbered(4).number()).isEqualTo(4);
        assertThat(engine().rollback(second).number()).isEqualTo(5);
        assertThat(publishNumbered(6).number()).isEqualTo(6);
        assertThat(rebuildWith(7).number()).isEqualTo(7);
        assertThat(engine().rollback(current()).number()).isEqualTo(8);
    }

    @Test
    void what_publish_returns_is_what_searchers_and_generations_tell() {
        Instant before = Instant.now().minusMillis(1);
        Generation published = publishNumbered(1);
        assertThat(current()).isEqualTo(published);
        assertThat(engine().generations()).containsExactly(published);
        assertThat(published.published()).isBetween(before, Instant.now());
        assertThat(published.pinned()).isFalse();
        assertThat(search("number").generation()).isEqualTo(published);
    }

    @Test
    void the_last_three_are_kept_newest_first() {
        publishNumbered(1);
        assertThat(numbers()).containsExactly(1L);
        publishNumbered(2);
        assertThat(numbers()).containsExactly(2L, 1L);
        rebuildWith(3);
        assertThat(numbers()).containsExactly(3L, 2L, 1L);
        rebuildWith(4);
        assertThat(numbers()).containsExactly(4L, 3L, 2L);
        publishNumbered(5);
        publishNumbered(6);
        assertThat(numbers()).containsExactly(6L, 5L, 4L);
    }

    @Test
    void a_rollback_brings_back_content_and_vocabulary_of_an_update() {
        Generation first = publishNumbered(1);
        publishNumbered(2);
        try (Update update = engine().beginUpdate()) {
            update.vocabulary(Library.vocabulary());
            update.publish(Report.empty());
        }
        Generation back = engine().rollback(first);
        assertThat(content()).containsExactly("entry-1");
        assertThat(current()).isEqualTo(back);
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.vocabulary()).isEqualTo(Vocabulary.EMPTY);
        }
        assertThat(numbers()).containsExactly(4L, 3L, 2L);
    }

    @Test
    void a_rollback_crosses_a_rebuild_in_both_directions() {
        Generation first = publishNumbered(1);
        Generation rebuilt = rebuildWith(2);
        engine().rollback(first);
        assertThat(content()).containsExactly("entry-1");
        engine().rollback(rebuilt);
        assertThat(content()).containsExactly("entry-2");
        assertThat(numbers()).containsExactly(4L, 3L, 2L);
    }

    @Test
    void a_rollback_pins_until_something_is_published() {
        Generation first = publishNumbered(1);
        publishNumbered(2);
        assertThat(engine().rollback(first).pinned()).isTrue();
        assertThat(current().pinned()).isTrue();
        assertThat(engine().generations().getFirst().pinned()).isTrue();
        publishNumbered(3);
        assertThat(current().pinned()).isFalse();
        assertThat(content()).containsExactly("entry-1", "entry-3");
    }

    @Test
    void a_rollback_to_what_is_gone_names_what_there_is() {
        Generation first = publishNumbered(1);
        publishNumbered(2);
        publishNumbered(3);
        publishNumbered(4);
        assertThatThrownBy(() -> engine().rollback(first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[4, 3, 2]");
        assertThat(current().number()).isEqualTo(4);
        assertThat(publishNumbered(5).number()).isEqualTo(5);
    }

    @Test
    void there_is_no_rollback_during_an_update() {
        Generation first = publishNumbered(1);
        try (Update update = engine().beginUpdate()) {
            assertThatThrownBy(() -> engine().rollback(first))
                    .isInstanceOf(EngineBusyException.class);
            update.put(numbered(2));
            update.publish(Report.empty());
        }
        assertThat(content()).containsExactly("entry-1", "entry-2");
    }

    @Test
    void a_searcher_stays_with_its_generation_while_others_are_published() {
        publishNumbered(0);
        try (Searcher old = engine().searcher()) {
            for (int n = 1; n <= 6; n++) {
                rebuildWith(n);
                publishNumbered(n + 100);
            }
            assertThat(content(old)).containsExactly("entry-0");
            assertThat(old.search(SearchRequest.of("number")).total().value()).isEqualTo(1);
            assertThat(old.get(new EntryId("entry-0"))).contains(numbered(0));
            assertThat(old.status().generation().number()).isEqualTo(1);
        }
        assertThat(content()).containsExactly("entry-106", "entry-6");
    }

    @Test
    void a_closed_searcher_does_not_answer() {
        publishNumbered(1);
        Searcher searcher = engine().searcher();
        searcher.close();
        searcher.close();
        assertThatThrownBy(() -> searcher.search(SearchRequest.of("number")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(content()).containsExactly("entry-1");
    }

    @Test
    void vocabulary_makes_a_generation_without_touching_entries() {
        publishNumbered(1);
        Generation second;
        try (Update update = engine().beginUpdate()) {
            update.vocabulary(Library.vocabulary());
            second = update.publish(Report.empty());
        }
        assertThat(second.number()).isEqualTo(2);
        assertThat(content()).containsExactly("entry-1");
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.vocabulary()).isEqualTo(Library.vocabulary());
        }
    }

    @Test
    void the_report_is_kept_with_the_generation_it_published() {
        Report report =
                new Report(
                        3,
                        2,
                        1,
                        40,
                        List.of(),
                        List.of(new Report.Finding("entries/a/b.md", 7, "bad\n    line ü")),
                        List.of(new Report.Finding("entries/a/c.md", 1, "few aliases")),
                        false,
                        null,
                        0,
                        12);
        Generation published;
        try (Update update = engine().beginUpdate()) {
            update.put(numbered(1));
            published = update.publish(report);
        }
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.status().lastReindex())
                    .isEqualTo(report.published(published.number(), 12));
        }
    }

    @Test
    void listeners_hear_of_a_generation_once_new_searchers_see_it() {
        List<Generation> heard = new ArrayList<>();
        List<List<String>> seen = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        engine().onPublish(generation -> {
            heard.add(generation);
            seen.add(content());
            threads.add(Thread.currentThread());
        });
        Generation first = publishNumbered(1);
        Generation second = rebuildWith(2);
        Generation third = engine().rollback(first);
        try (Update update = engine().beginUpdate()) {
            update.put(numbered(9));
        }
        assertThat(heard).containsExactly(first, second, third);
        assertThat(seen)
                .containsExactly(List.of("entry-1"), List.of("entry-2"), List.of("entry-1"));
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void a_listener_may_publish() {
        engine().onPublish(generation -> {
            if (generation.number() == 1) {
                publishNumbered(2);
            }
        });
        publishNumbered(1);
        assertThat(content()).containsExactly("entry-1", "entry-2");
    }
}
