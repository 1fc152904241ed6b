package gloss.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What authors, editors and git do to files becomes searchable by itself. */
@Timeout(120)
class WatcherTest {
    @TempDir private Path folder;

    private final List<Report> published = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    private Base base;
    private DataFolder data;
    private Watcher watcher;

    @BeforeEach
    void watch() {
        base = new Base(folder);
        data = base.data();
        for (int i = 0; i < 10; i++) {
            data.write("topic/entry-" + i, "What is entry " + i + "?", "It is the first version.");
        }
        base.reindexing()
                .listen(
                        new ReindexService.Listener() {
                            @Override
                            public void ended(Report report) {
                                if (report.published()) {
                                    published.add(report);
                                }
                            }
                        });
        watcher =
                Watcher.start(
                        data.content(),
                        new Watcher.Listener() {
                            @Override
                            public void changed(Touched touched) throws IOException {
                                base.reindexing().follow(touched);
                            }

                            @Override
                            public void trouble(String message) {
                                troubles.add(message);
                            }
                        });
        // The watch is on once a change is noticed without anybody comparing everything.
        Waiting.until(() -> base.generation().number() > 0);
        save("topic/entry-0", "ready");
        Waiting.until(() -> published.stream().anyMatch(report -> report.updated() == 1));
        published.clear();
    }

    @AfterEach
    void close() {
        watcher.close();
        base.close();
    }

    private void save(String entry, String word) {
        data.write(entry, "What is " + entry.substring(6) + "?", "It says " + word + " now.");
    }

    private boolean says(String entry, String word) {
        return base.entry(entry).map(e -> e.markdown().contains(word)).orElse(false);
    }

    private int updates() {
        return published.size();
    }

    @Test
    void a_saved_file_is_one_small_update() {
        save("topic/entry-1", "zebra");

        Waiting.until(() -> says("entry-1", "zebra") && updates() == 1);
        assertThat(published.getFirst().updated()).isEqualTo(1);
        assertThat(base.find("zebra")).containsExactly("entry-1");
    }

    @Test
    void files_come_go_and_move() {
        data.delete("topic/entry-1");
        Waiting.until(() -> base.entry("entry-1").isEmpty());
        save("topic/newcomer", "okapi");
        Waiting.until(() -> base.find("okapi").contains("newcomer"));
        data.move("topic/newcomer", "other/newcomer");
        Waiting.until(() -> base.entries().get("newcomer").equals("other"));
        data.move("other/newcomer", "other/renamed");
        Waiting.until(() -> base.entry("renamed").isPresent() && base.entry("newcomer").isEmpty());
    }

    /** A topic folder that is renamed brings no event for each of its files. */
    @Test
    void a_renamed_topic_takes_its_entries_along() throws IOException {
        Path entries = data.root().resolve("entries");
        Files.move(entries.resolve("topic"), entries.resolve("theme"));

        Waiting.until(() -> base.entries().values().stream().allMatch("theme"::equals));
        assertThat(base.entries()).hasSize(10);
        save("theme/entry-3", "quagga"); // the new folder is watched, too
        Waiting.until(() -> says("entry-3", "quagga"));
    }

    @Test
    void a_checkout_of_hundreds_of_files_is_one_update() {
        for (int i = 0; i < 300; i++) {
            save("topic/entry-" + i, "gnu");
        }
        Waiting.until(() -> base.entries().size() == 300 && says("entry-299", "gnu"));
        Waiting.until(() -> says("entry-0", "gnu"));

        Waiting.until(() -> published.stream().mapToInt(Report::added).sum() == 290);
        // One, unless this machine stopped in the middle of it.
        assertThat(published).hasSizeLessThan(4);
    }

    /** More events at once than the system keeps for us: everything is compared. */
    @Test
    void nothing_is_missed_when_events_overflow() {
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < 1000; i++) {
                save("topic/entry-" + i, "round" + round);
            }
        }
        Waiting.until(() -> base.entries().size() == 1000);
        for (int i = 0; i < 1000; i += 37) {
            String entry = "entry-" + i;
            Waiting.until(() -> says(entry, "round7"));
        }
        assertThat(troubles).isEmpty();
    }

    /** As Vim does by default: the old file goes away, and a new one is written in its place. */
    @Test
    void an_editor_that_renames_and_writes_anew_never_makes_the_entry_vanish() throws IOException {
        Path file = data.path("topic/entry-1");
        Path backup = file.resolveSibling("entry-1.md~");
        for (int i = 0; i < 5; i++) {
            Path probe = file.resolveSibling("4913");
            Files.createFile(probe);
            Files.delete(probe);
            Files.move(file, backup);
            save("topic/entry-1", "edit" + i);
            Files.delete(backup);
            String edit = "edit" + i;
            Waiting.until(() -> says("entry-1", edit));
        }
        assertThat(published).allMatch(report -> report.removed() == 0 && report.added() == 0);
    }

    /** As many editors do: a temporary file that takes the old one's place. */
    @Test
    void an_editor_that_writes_beside_and_renames_is_followed() throws IOException {
        for (int i = 0; i < 5; i++) {
            Path temporary = data.path("topic/.entry-1").resolveSibling(".entry-1.md.swp");
            String edit = "edit" + i;
            Files.writeString(temporary, DataFolder.text("What is it?", "It says " + edit + "."));
            Files.move(temporary, data.path("topic/entry-1"), StandardCopyOption.ATOMIC_MOVE);
            Waiting.until(() -> says("entry-1", edit));
        }
        Waiting.until(() -> updates() == 5);
        assertThat(published).allMatch(report -> report.updated() == 1);
    }

    /** Truncated first, written a moment later: readers never see it empty or failed. */
    @Test
    void a_file_that_is_empty_for_a_moment_is_waited_for() throws IOException {
        List<Report> ended = new CopyOnWriteArrayList<>();
        Runnable stop =
                base.reindexing()
                        .listen(
                                new ReindexService.Listener() {
                                    @Override
                                    public void ended(Report report) {
                                        ended.add(report);
                                    }
                                });
        Files.write(data.path("topic/entry-1"), new byte[0]);
        save("topic/entry-1", "ibex");
        Waiting.until(() -> says("entry-1", "ibex"));
        stop.run();

        assertThat(ended).allMatch(report -> report.failed().isEmpty());
    }

    @Test
    void a_broken_file_is_told_of_and_keeps_its_last_good_version_until_it_is_mended() {
        data.write("topic/entry-1", "---\ntitle: *args\n---\nIt says kudu.\n");

        Waiting.until(() -> !failed().isEmpty());
        assertThat(failed()).singleElement().asString().contains("entries/topic/entry-1.md:2");
        assertThat(says("entry-1", "first version")).isTrue();
        save("topic/entry-2", "other"); // still told of after other updates
        Waiting.until(() -> says("entry-2", "other"));
        assertThat(failed()).hasSize(1);
        save("topic/entry-1", "kudu");
        Waiting.until(() -> says("entry-1", "kudu") && failed().isEmpty());
    }

    private List<Report.Finding> failed() {
        return base.reindexing().last().orElseThrow().failed();
    }

    @Test
    void a_folder_that_is_unmounted_or_emptied_changes_nothing_and_is_followed_again()
            throws IOException {
        Path entries = data.root().resolve("entries");
        Path away = data.root().resolve("away");
        Files.move(entries, away);
        Waiting.until(() -> refusal().contains("there is no folder"));
        Files.createDirectory(entries);
        Waiting.until(() -> refusal().contains("10 of 10 entries would vanish"));
        assertThat(base.entries()).hasSize(10);
        assertThat(published).isEmpty();

        Files.delete(entries);
        Files.move(away, entries);
        Waiting.until(() -> refusal().isEmpty());
        save("topic/entry-1", "eland");
        Waiting.until(() -> says("entry-1", "eland"));
        Waiting.until(() -> updates() == 1);
    }

    private String refusal() {
        return base.reindexing().last().map(Report::refused).orElse("");
    }

    @Test
    void synonyms_are_followed_as_well() {
        data.file("synonyms.txt", "nonesuch, entry\n");

        Waiting.until(() -> !base.find("nonesuch").isEmpty() && updates() == 1);
        assertThat(published.getFirst().changed()).isFalse();
    }
}
