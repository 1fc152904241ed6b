package gloss.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.engine.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a mistake from reaching readers. */
class GateTest {
    private static final int ENTRIES = 30;

    @TempDir private Path folder;

    private Base base;
    private DataFolder data;

    /** Thirty entries, each found by its own word. */
    @BeforeEach
    void write() {
        base = new Base(folder);
        data = base.data();
        for (int i = 0; i < ENTRIES; i++) {
            data.write("topic/entry-" + i, "What is " + word(i) + "?", "It is number " + i + ".");
        }
        base.run();
    }

    @AfterEach
    void close() {
        base.close();
    }

    private static String word(int i) {
        return "word" + (char) ('a' + i / 10) + (char) ('a' + i % 10);
    }

    private void golden(int queries) {
        StringBuilder golden = new StringBuilder("query\tstyle\trelevant\n");
        for (int i = 0; i < queries; i++) {
            golden.append("what is " + word(i) + "\tterm\tentry-" + i + "\n");
        }
        data.file("golden.tsv", golden.toString());
    }

    private void spoil(int entries) {
        for (int i = 0; i < entries; i++) {
            data.write("topic/entry-" + i, "What is something else?", "Nobody knows.");
        }
    }

    private void assertRefused(Report report, String... why) {
        assertThat(report.published()).isFalse();
        assertThat(report.refused()).contains(why).contains("gloss index --force");
        assertThat(base.generation().number()).isEqualTo(report.generation());
    }

    @Test
    void an_update_by_which_queries_are_answered_worse_is_refused_with_the_difference() {
        golden(ENTRIES);
        spoil(3);

        Report report = base.run();

        assertRefused(
                report,
                "3 of 30 golden queries would be answered worse",
                "MRR would fall by 0.100",
                "rank 1 -> not found  what is wordaa",
                "wanted entry-0; first would come");
        assertThat(report.updated()).isEqualTo(3);
        assertThat(base.find(word(0))).containsExactly("entry-0");
        assertThat(base.reindexing().last()).contains(report);
        assertThat(base.force().published()).isTrue();
        assertThat(base.find(word(0))).doesNotContain("entry-0");
    }

    /** One entry is seldom enough to matter: it's not even asked about. */
    @Test
    void a_fall_within_the_tolerance_is_published() {
        for (int i = ENTRIES; i < 60; i++) {
            data.write("topic/entry-" + i, "What is " + word(i) + "?", "It is number " + i + ".");
        }
        golden(60);
        base.run();
        spoil(1);

        assertThat(base.run().refused()).isNull();
        assertThat(base.find(word(0))).doesNotContain("entry-0");
    }

    /** What was let through becomes the measure for what comes next. */
    @Test
    void a_baseline_that_is_remembered_is_as_good_as_one_measured_anew() {
        golden(ENTRIES);
        for (int round = 0; round < 3; round++) {
            data.write("topic/entry-1", "What is wordab?", "It is round " + round + ".");
            assertThat(base.run().published()).isTrue();
        }
        spoil(2);
        assertRefused(base.run(), "2 of 30 golden queries", "wordab");
        Base other = new Base(data, folder.resolve("index"));
        assertThat(other.run().refused()).isEqualTo(base.run().refused());
        other.close();
        base.force();
        assertThat(base.run().refused()).isNull();
        spoil(4);
        assertRefused(base.run(), "2 of 30 golden queries", "wordac", "wordad");
    }

    @Test
    void a_better_answer_makes_up_for_a_worse_one() {
        golden(ENTRIES);
        data.write("topic/entry-0", "What is something else?", "Nobody knows.");
        base.force();
        data.write("topic/entry-0", "What is wordaa?", "It is back.");
        data.write("topic/entry-1", "What is something else?", "Nobody knows.");

        assertThat(base.run().published()).isTrue();
    }

    @Test
    void queries_for_entries_that_are_not_written_yet_do_no_harm() {
        golden(ENTRIES);
        data.file("golden.tsv", "what is a metaclass\tterm\tmetaclasses\nkubernetes\tnegative\t\n");
        spoil(10);

        assertThat(base.run().refused()).isNull();
    }

    @Test
    void an_entry_that_vanishes_takes_its_queries_down() {
        golden(10);
        data.delete("topic/entry-0");

        assertRefused(base.run(), "1 of 10 golden queries", "rank 1 -> not found");
    }

    @Test
    void golden_queries_that_cannot_be_read_let_nothing_through() {
        data.file("golden.tsv", "what is this\n");
        spoil(1);

        assertRefused(base.run(), "golden.tsv:1: expected query, style and slugs");
    }

    @Test
    void when_many_entries_would_vanish_it_is_refused_without_golden_queries_too() {
        for (int i = 0; i < 7; i++) {
            data.delete("topic/entry-" + i);
        }
        assertRefused(base.run(), "7 of 30 entries would vanish");
        assertThat(base.entries()).hasSize(ENTRIES);
        data.write("topic/entry-0", "What is wordaa?", "It is back.");
        assertThat(base.run().removed()).isEqualTo(6);
        assertThat(base.entries()).hasSize(24);
    }

    @Test
    void an_emptied_folder_is_refused_however_few_entries_there_were() {
        for (int i = 3; i < ENTRIES; i++) {
            data.delete("topic/entry-" + i);
        }
        assertThat(base.force().published()).isTrue();
        for (int i = 0; i < 3; i++) {
            data.delete("topic/entry-" + i);
        }

        assertRefused(base.run(), "3 of 3 entries would vanish");
        assertThat(base.entries()).hasSize(3);
        assertThat(base.force().removed()).isEqualTo(3);
        assertThat(base.entries()).isEmpty();
    }

    /** As when a disk isn't mounted: there is nothing that could be compared. */
    @Test
    void a_folder_that_is_gone_changes_nothing() {
        Path entries = data.root().resolve("entries");
        DataFolder.with(() -> Files.move(entries, data.root().resolve("away")));

        assertThatThrownBy(base::force).hasMessageContaining("there is no folder");
        assertThat(base.entries()).hasSize(ENTRIES);
        assertThat(base.reindexing().last().orElseThrow().refused()).contains("there is no folder");
    }
}
