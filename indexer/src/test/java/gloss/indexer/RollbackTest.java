package gloss.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.engine.Generation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generation that is rolled back to stays until content changes or someone wants a re-index. */
class RollbackTest {
    @TempDir private Path folder;

    private Base base;

    @BeforeEach
    void write() {
        base = new Base(folder);
        for (int version = 1; version <= 4; version++) {
            say("version" + version);
            base.run();
        }
    }

    @AfterEach
    void close() {
        base.close();
    }

    private void say(String what) {
        base.data().write("topic/entry", "What is said?", "It is " + what + ".");
    }

    private String said() {
        return base.entry("entry").orElseThrow().markdown();
    }

    private Generation rollback() throws IOException {
        return base.reindexing().rollback(base.engine().generations().get(1));
    }

    @Test
    void the_last_three_generations_can_be_rolled_back_to() throws IOException {
        List<Generation> kept = base.engine().generations();
        assertThat(kept).extracting(Generation::number).containsExactly(4L, 3L, 2L);

        Generation now = base.reindexing().rollback(kept.getLast());

        assertThat(now.number()).isEqualTo(5);
        assertThat(now.pinned()).isTrue();
        assertThat(said()).contains("version2");
        Generation gone = new Generation(1, now.published(), false);
        assertThatThrownBy(() -> base.reindexing().rollback(gone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("generation 1 is not kept");
    }

    @Test
    void unchanged_content_does_not_replace_it_even_after_a_restart() throws IOException {
        Generation now = rollback();

        for (int i = 0; i < 2; i++) {
            assertThat(base.follow(Touched.EVERYTHING).published()).isFalse();
            assertThat(base.follow(Touched.only(Set.of("entries/topic/entry.md"))).published())
                    .isFalse();
            assertThat(base.generation()).isEqualTo(now);
            assertThat(said()).contains("version3");
            base.restart();
        }
    }

    @Test
    void changed_content_replaces_it() throws IOException {
        rollback();
        base.follow(Touched.EVERYTHING);
        say("version5");

        assertThat(base.follow(Touched.only(Set.of("entries/topic/entry.md"))).published())
                .isTrue();
        assertThat(said()).contains("version5");
        assertThat(base.generation().pinned()).isFalse();
    }

    @Test
    void so_do_changed_synonyms() throws IOException {
        rollback();
        base.data().file("synonyms.txt", "said, uttered\n");

        assertThat(base.follow(Touched.EVERYTHING).published()).isTrue();
        assertThat(said()).contains("version4");
    }

    @Test
    void who_asks_for_a_re_index_gets_it() throws IOException {
        rollback();

        assertThat(base.run().published()).isTrue();
        assertThat(said()).contains("version4");
        assertThat(base.generation().pinned()).isFalse();
    }

    /** Killed between the publish and the note: the content is taken for what it was then. */
    @Test
    void a_rollback_that_was_cut_short_holds_all_the_same() {
        base.engine().rollback(base.engine().generations().get(1));

        assertThat(base.follow(Touched.EVERYTHING).published()).isFalse();
        assertThat(said()).contains("version3");
        say("version5");
        assertThat(base.follow(Touched.EVERYTHING).published()).isTrue();
    }
}
