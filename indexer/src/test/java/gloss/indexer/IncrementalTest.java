package gloss.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Report;
import gloss.engine.Report.Change;
import gloss.engine.Report.Change.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what changed is read and written, whoever asks. */
class IncrementalTest {
    @TempDir private Path folder;

    private Base base;
    private DataFolder data;

    @BeforeEach
    void write() {
        base = new Base(folder);
        data = base.data();
        data.write("oop/mro", "What is the MRO?", "It is an order of classes.");
        data.write("oop/slots", "What are slots?", "They save memory.");
        data.write("basics/walrus", "What is the walrus?", "It assigns.");
        for (String entry : new String[] {"oop/mro", "oop/slots", "basics/walrus"}) {
            data.date(entry, DataFolder.LONG_AGO);
        }
        assertThat(base.run().added()).isEqualTo(3);
    }

    @AfterEach
    void close() {
        base.close();
    }

    private static void assertCounts(Report report, int added, int updated, int removed) {
        assertThat(report.added()).as("added").isEqualTo(added);
        assertThat(report.updated()).as("updated").isEqualTo(updated);
        assertThat(report.removed()).as("removed").isEqualTo(removed);
        assertThat(report.published()).isTrue();
        assertThat(report.failed()).isEmpty();
    }

    @Test
    void one_changed_file_is_one_update() {
        data.write("oop/mro", "What is the MRO?", "It is a linearisation.");

        Report report = base.run();

        assertCounts(report, 0, 1, 0);
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.changes())
                .containsExactly(new Change(Kind.UPDATED, "entries/oop/mro.md"));
        assertThat(report.generation()).isEqualTo(2).isEqualTo(base.generation().number());
        assertThat(base.find("linearisation")).containsExactly("mro");
    }

    @Test
    void a_new_file_is_added_and_a_deleted_one_removed() {
        data.write("basics/none", "What is None?", "Nothing at all.");
        data.delete("oop/slots");

        Report report = base.run();

        assertCounts(report, 1, 0, 1);
        assertThat(base.entries().keySet()).containsExactly("mro", "none", "walrus");
        assertThat(base.find("slots")).isEmpty();
    }

    @Test
    void a_renamed_file_is_another_entry() {
        data.move("oop/slots", "oop/dunder-slots");

        assertCounts(base.run(), 1, 0, 1);
        assertThat(base.find("slots")).containsExactly("dunder-slots");
        assertThat(base.entry("slots")).isEmpty();
    }

    @Test
    void a_move_between_topics_keeps_the_entry() {
        data.move("oop/slots", "basics/slots");

        assertCounts(base.run(), 0, 1, 0);
        assertThat(base.entry("slots").orElseThrow().topic()).isEqualTo("basics");
        assertThat(base.entry("slots").orElseThrow().source().path())
                .isEqualTo("entries/basics/slots.md");
    }

    @Test
    void following_touched_paths_does_the_same_as_comparing_everything() {
        base.follow(Touched.EVERYTHING);
        data.move("oop/slots", "basics/slots");
        data.delete("basics/walrus");
        data.write("basics/none", "What is None?", "Nothing at all.");

        Report report =
                base.follow(
                        Touched.only(
                                Set.of(
                                        "entries/oop/slots.md",
                                        "entries/basics/slots.md",
                                        "entries/basics/walrus.md",
                                        "entries/basics/none.md")));

        assertCounts(report, 1, 1, 1);
        Map<String, String> followed = base.entries();
        assertThat(followed).containsOnlyKeys("mro", "none", "slots");
        assertThat(base.run().changed()).isFalse();
        assertThat(base.entries()).isEqualTo(followed);
    }

    @Test
    void what_was_not_touched_is_not_looked_at() {
        base.follow(Touched.EVERYTHING);
        data.write("oop/mro", "What is the MRO?", "It is a linearisation.");
        data.write("oop/slots", "What are slots?", "They forbid attributes.");

        assertCounts(base.follow(Touched.only(Set.of("entries/oop/mro.md"))), 0, 1, 0);
        assertThat(base.find("forbid")).isEmpty();
        assertCounts(base.follow(Touched.EVERYTHING), 0, 1, 0);
        assertThat(base.find("forbid")).containsExactly("slots");
    }

    /** Another process may have published since: then nothing is known of the rest. */
    @Test
    void after_somebody_else_published_everything_is_compared() {
        base.follow(Touched.EVERYTHING);
        data.write("oop/mro", "What is the MRO?", "It is a linearisation.");
        try (Base other = new Base(data, folder.resolve("index"))) {
            assertCounts(other.run(), 0, 1, 0);
        }
        data.write("oop/slots", "What are slots?", "They forbid attributes.");

        assertCounts(base.follow(Touched.only(Set.of("entries/oop/slots.md"))), 0, 1, 0);
        assertThat(base.find("linearisation")).containsExactly("mro");
        data.write("basics/walrus", "What is the walrus?", "It names a value.");
        try (Base other = new Base(data, folder.resolve("index"))) {
            long published = other.run().generation();
            Waiting.until(() -> base.generation().number() == published);
        }
        data.delete("oop/slots");
        assertCounts(base.follow(Touched.only(Set.of("entries/basics/none.md"))), 0, 0, 1);
    }

    @Test
    void nothing_changed_is_nothing_written() {
        Map<String, String> before = base.files();

        assertThat(base.run().published()).isFalse();
        assertThat(base.follow(Touched.EVERYTHING).published()).isFalse();
        assertThat(base.follow(Touched.only(Set.of("entries/oop/mro.md"))).published()).isFalse();
        data.date("oop/mro", Instant.now());
        Report report = base.run();

        assertThat(report.published()).isFalse();
        assertThat(report.unchanged()).isEqualTo(3);
        assertThat(base.generation().number()).isEqualTo(1);
        assertThat(base.files()).isEqualTo(before);
    }

    @Test
    void a_dry_run_says_what_would_change_and_writes_nothing() {
        data.delete("oop/slots");
        data.write("oop/mro", "What is the MRO?", "It is a linearisation.");
        Map<String, String> before = base.files();

        Report report = base.dryRun();

        assertThat(report.changes())
                .containsExactly(
                        new Change(Kind.UPDATED, "entries/oop/mro.md"),
                        new Change(Kind.REMOVED, "entries/oop/slots.md"));
        assertThat(report.published()).isFalse();
        assertThat(base.files()).isEqualTo(before);
        assertThat(base.reindexing().last().orElseThrow().removed()).isZero();
        assertCounts(base.run(), 0, 1, 1);
    }

    /** The same size and time stamp, twice within the file system's resolution. */
    @Test
    void a_young_time_stamp_proves_nothing() {
        Instant now = Instant.now();
        data.write("oop/mro", "What is the MRO?", "It is version A.");
        data.date("oop/mro", now);
        base.run();
        data.write("oop/mro", "What is the MRO?", "It is version B.");
        data.date("oop/mro", now);

        assertCounts(base.run(), 0, 1, 0);
        assertThat(base.entry("mro").orElseThrow().markdown()).contains("version B");
    }

    /** Else every start would read all there is. */
    @Test
    void an_old_time_stamp_is_trusted() {
        data.write("oop/mro", "What is the MRO?", "It is an ordre of classes.");
        data.date("oop/mro", DataFolder.LONG_AGO);

        assertThat(base.run().changed()).isFalse();
    }

    /** As after a checkout of an older version, or a clock that was put back. */
    @Test
    void a_time_stamp_that_went_backwards_is_a_change() {
        data.write("oop/mro", "What is the MRO?", "It is an order of older classes.");
        data.date("oop/mro", DataFolder.LONG_AGO.minusSeconds(86_400));
        assertCounts(base.run(), 0, 1, 0);

        data.write("oop/mro", "What is the MRO?", "It is an order of elder classes.");
        data.date("oop/mro", Instant.EPOCH);
        assertCounts(base.run(), 0, 1, 0);
        assertThat(base.find("elder")).containsExactly("mro");
    }

    /** The clock was ahead when it was saved: the file is read each time until the day comes. */
    @Test
    void a_time_stamp_in_the_future_proves_nothing() {
        Instant future = Instant.now().plusSeconds(1_000_000);
        data.write("oop/mro", "What is the MRO?", "It is version A.");
        data.date("oop/mro", future);
        base.run();
        data.write("oop/mro", "What is the MRO?", "It is version B.");
        data.date("oop/mro", future);

        assertCounts(base.run(), 0, 1, 0);
        assertThat(base.run().changed()).isFalse();
    }

    @Test
    void of_two_files_with_one_slug_the_indexed_one_wins_until_it_goes() {
        data.write("basics/mro", "Another MRO?", "It is a copy.");

        Report report = base.run();

        assertThat(report.changed()).isFalse();
        assertThat(report.failed()).singleElement().asString().contains("entries/basics/mro.md:1");
        assertThat(report.failed().getFirst().message()).contains("taken by entries/oop/mro.md");
        data.delete("oop/mro");
        assertCounts(base.run(), 0, 1, 0);
        assertThat(base.entry("mro").orElseThrow().topic()).isEqualTo("basics");
    }

    @Test
    void synonyms_and_topics_are_published_without_reading_entries_again() {
        data.write("oop/mro", "What is the MRO?", "It is an ordre of classes.");
        data.date("oop/mro", DataFolder.LONG_AGO);
        data.file("synonyms.txt", "diamond, mro\n");
        data.file("topics.yaml", "- topic: oop\n  label: Objects\n");

        Report report = base.run();

        assertCounts(report, 0, 0, 0);
        assertThat(report.unchanged()).isEqualTo(3);
        assertThat(base.generation().number()).isEqualTo(2);
        assertThat(base.find("diamond")).containsExactly("mro");
        assertThat(base.entry("mro").orElseThrow().markdown()).contains("an order of");
        assertThat(base.run().published()).isFalse();
    }
}
