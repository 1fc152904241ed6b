package gloss.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

abstract class UpdatingContract extends ContractTests {
    private static final Entry FIRST =
            Entries.entry("first").title("What is an apple?").lead("A fruit.").build();
    private static final Entry SECOND =
            Entries.entry("second").title("What is a banana?").lead("Another fruit.").build();

    @Test
    void a_new_engine_is_empty_and_answers() {
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.status().entries()).isZero();
            assertThat(searcher.status().generation().number()).isZero();
            assertThat(searcher.status().topics()).isEmpty();
            assertThat(searcher.sources()).isEmpty();
            assertThat(searcher.vocabulary()).isEqualTo(Vocabulary.EMPTY);
            assertThat(searcher.get(MRO)).isEmpty();
            assertThat(searcher.similar(MRO, 5)).isEmpty();
            assertThat(searcher.browse("oop")).isEmpty();
            assertThat(searcher.suggest("a", 5)).isEmpty();
            assertThat(searcher.search(SearchRequest.of("apple")).total().value()).isZero();
            assertThat(searcher.explain(SearchRequest.of("apple"), MRO).rank()).isZero();
        }
        assertThat(engine().generations()).isEmpty();
    }

    @Test
    void what_is_published_is_found() {
        publish(FIRST, SECOND);
        assertThat(content()).containsExactly("first", "second");
        assertThat(hits("banana")).containsExactly("second");
    }

    @Test
    void nothing_is_seen_before_it_is_published() {
        publish(FIRST);
        try (Update update = engine().beginUpdate()) {
            update.put(SECOND);
            update.delete(FIRST.id());
            assertThat(content()).containsExactly("first");
            assertThat(hits("banana")).isEmpty();
            update.publish(Report.empty());
        }
        assertThat(content()).containsExactly("second");
    }

    @Test
    void closing_an_update_discards_it() {
        publish(FIRST);
        try (Update update = engine().beginUpdate()) {
            update.put(SECOND);
            update.delete(FIRST.id());
            update.vocabulary(Library.vocabulary());
        }
        assertThat(content()).containsExactly("first");
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.status().generation().number()).isEqualTo(1);
            assertThat(searcher.vocabulary()).isEqualTo(Vocabulary.EMPTY);
        }
        publish(SECOND);
        assertThat(content()).containsExactly("first", "second");
    }

    @Test
    void closing_the_first_update_leaves_an_empty_engine() {
        try (Update update = engine().beginUpdate()) {
            update.put(FIRST);
        }
        assertThat(content()).isEmpty();
        assertThat(publish(FIRST).number()).isEqualTo(1);
    }

    @Test
    void closing_a_rebuild_discards_it() {
        publish(FIRST);
        try (Update update = engine().beginRebuild()) {
            update.put(SECOND);
        }
        assertThat(content()).containsExactly("first");
        assertThat(engine().generations()).hasSize(1);
    }

    @Test
    void a_rebuild_starts_empty_and_keeps_the_vocabulary() {
        publishLibrary();
        try (Update update = engine().beginRebuild()) {
            update.put(FIRST);
            assertThat(content()).hasSize(12);
            update.publish(Report.empty());
        }
        assertThat(content()).containsExactly("first");
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.vocabulary()).isEqualTo(Library.vocabulary());
        }
    }

    @Test
    void a_preview_sees_what_is_not_published_and_nothing_else_does() {
        publish(FIRST);
        try (Update update = engine().beginUpdate()) {
            update.put(SECOND);
            try (Searcher preview = update.preview()) {
                assertThat(content(preview)).containsExactly("first", "second");
                assertThat(preview.status().entries()).isEqualTo(2);
                assertThat(preview.search(SearchRequest.of("banana")).hits()).hasSize(1);
                assertThat(content()).containsExactly("first");
            }
            update.delete(FIRST.id());
            update.vocabulary(Library.vocabulary());
            try (Searcher preview = update.preview()) {
                assertThat(content(preview)).containsExactly("second");
                assertThat(preview.vocabulary()).isEqualTo(Library.vocabulary());
            }
        }
        assertThat(content()).containsExactly("first");
    }

    @Test
    void what_was_previewed_can_be_published() {
        try (Update update = engine().beginRebuild()) {
            update.put(FIRST);
            try (Searcher preview = update.preview()) {
                assertThat(content(preview)).containsExactly("first");
            }
            update.publish(Report.empty());
        }
        assertThat(content()).containsExactly("first");
    }

    @Test
    void putting_replaces_the_entry_of_the_same_id() {
        publish(FIRST);
        Entry changed = Entries.entry("first").title("What is a cherry?").topic("oop").build();
        publish(changed);
        assertThat(content()).containsExactly("first");
        assertThat(hits("apple")).isEmpty();
        assertThat(hits("cherry")).containsExactly("first");
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.status().topics()).containsExactly("oop");
        }
    }

    @Test
    void the_last_of_several_changes_to_an_entry_counts() {
        try (Update update = engine().beginUpdate()) {
            update.put(FIRST);
            update.put(Entries.entry("first").title("What is a cherry?").build());
            update.put(SECOND);
            update.delete(SECOND.id());
            update.publish(Report.empty());
        }
        assertThat(content()).containsExactly("first");
        assertThat(hits("cherry")).containsExactly("first");
        assertThat(hits("apple")).isEmpty();
    }

    @Test
    void deleting_what_is_not_there_does_nothing() {
        publish(FIRST);
        delete("never-was");
        assertThat(content()).containsExactly("first");
    }

    @Test
    void what_was_deleted_leaves_no_trace() {
        publish(
                FIRST,
                SECOND,
                Entries.entry("third").title("Quetzal").topic("birds").tags("rare").build());
        delete("third");
        SearchResult result = search("quetzal");
        assertThat(result.hits()).isEmpty();
        assertThat(result.weak()).isTrue();
        assertThat(search(SearchRequest.of("topic:birds")).total().value()).isZero();
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.status().topics()).containsExactly("basics");
            assertThat(searcher.suggest("quet", 5)).isEmpty();
        }
    }

    @Test
    void there_is_one_update_at_a_time() {
        try (Update update = engine().beginUpdate()) {
            assertThatThrownBy(() -> engine().beginUpdate())
                    .isInstanceOf(EngineBusyException.class);
            assertThatThrownBy(() -> engine().beginRebuild())
                    .isInstanceOf(EngineBusyException.class);
            update.put(FIRST);
            update.publish(Report.empty());
        }
        publish(SECOND);
        assertThat(content()).containsExactly("first", "second");
    }

    @Test
    void an_update_is_used_up_once_it_is_published_or_closed() {
        Update published = engine().beginUpdate();
        published.publish(Report.empty());
        Update closed = engine().beginUpdate();
        closed.close();
        for (Update update : List.of(published, closed)) {
            assertThatThrownBy(() -> update.put(FIRST)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> update.vocabulary(Vocabulary.EMPTY))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> update.publish(Report.empty()))
                    .isInstanceOf(IllegalStateException.class);
            update.close();
        }
        assertThat(content()).isEmpty();
    }

    @Test
    void an_entry_too_strange_to_be_true_is_kept_all_the_same() {
        Entry strange =
                Entries.entry("strange")
                        .title("x".repeat(40_000))
                        .topic("t".repeat(100))
                        .tags("y".repeat(100), "\ud83d", "ünï")
                        .aliases("\u0000", "`" + "z".repeat(40_000) + "`")
                        .lead("w".repeat(100_000) + " \udc00 lone")
                        .code("_".repeat(40_000))
                        .build();
        publish(strange, FIRST);
        assertThat(content()).containsExactly("first", "strange");
        assertThat(hits("lone")).containsExactly("strange");
    }
}
