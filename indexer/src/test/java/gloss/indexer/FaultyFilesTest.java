package gloss.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gloss.engine.Report;
import gloss.engine.Report.Finding;
import gloss.indexer.ContentFolder.ContentFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody should have put there. */
class FaultyFilesTest {
    @TempDir private Path folder;

    private Base base;
    private DataFolder data;

    @BeforeEach
    void write() {
        base = new Base(folder);
        data = base.data();
        data.write("topic/good", "What is good?", "It can be read.");
        data.write("topic/victim", "What is a victim?", "It was good once.");
        base.run();
    }

    @AfterEach
    void close() {
        base.close();
    }

    /** The victim fails with this message, keeps its last good version, and harms nobody else. */
    private void assertKept(Report report, int line, String message) {
        assertThat(report.failed())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("entries/topic/victim.md");
                    assertThat(finding.line()).isEqualTo(line);
                    assertThat(finding.message()).contains(message);
                });
        assertThat(report.removed()).isZero();
        assertThat(base.entry("victim").orElseThrow().markdown()).contains("good once");
        assertThat(base.find("good")).contains("good");
        data.write("topic/other", "What else?", "It says " + line + " " + message.length() + ".");
        assertThat(base.run().published()).isTrue();
        assertThat(base.reindexing().last().orElseThrow().failed()).hasSize(1);
    }

    @Test
    void nul_bytes() {
        data.write("topic/victim", DataFolder.text("What?", "A\0B"));

        assertKept(base.run(), 7, "there is a NUL character");
    }

    @Test
    void broken_utf_8() {
        byte[] bytes = DataFolder.text("What?", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        data.write("topic/victim", bytes);

        assertKept(base.run(), 7, "this is not UTF-8");
    }

    /** Sparse, so that only a reader that takes all of it notices. */
    @Test
    void fifty_megabytes() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(data.path("topic/victim").toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }

        assertKept(base.run(), 1, "the file is larger than 1024 KB");
    }

    @Test
    void an_empty_file() {
        data.write("topic/victim", "");

        assertKept(base.run(), 1, "the first line must be ---");
    }

    @Test
    void a_folder_with_the_name_of_an_entry_is_no_entry() throws IOException {
        Files.createDirectories(data.path("topic/strange"));

        assertThat(base.run().failed()).isEmpty();
    }

    @Test
    void a_symlink_loop_is_not_walked() throws IOException {
        Path topic = data.path("topic/good").getParent();
        Files.createSymbolicLink(topic.resolve("loop"), topic);
        Files.createSymbolicLink(topic.resolve("self.md"), topic.resolve("self.md"));

        Report report = base.run();

        assertThat(base.entries()).containsOnlyKeys("good", "victim");
        assertThat(report.failed())
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("entries/topic/loop", "entries/topic/self.md");
        assertThat(report.failed())
                .allMatch(finding -> finding.message().contains("is a symbolic link"));
    }

    @Test
    void nothing_outside_of_the_folder_is_read_through_a_link() throws IOException {
        Path outside = folder.resolve("outside");
        Files.createDirectories(outside);
        Files.writeString(outside.resolve("secret.md"), DataFolder.text("Secret?", "Hidden."));
        Path entries = data.root().resolve("entries");
        Files.createSymbolicLink(entries.resolve("secrets"), outside);
        Files.createSymbolicLink(entries.resolve("topic/leak.md"), outside.resolve("secret.md"));

        Report report = base.run();

        assertThat(base.find("hidden")).isEmpty();
        assertThat(base.entries()).containsOnlyKeys("good", "victim");
        assertThat(report.failed()).hasSize(2);
    }

    /** An indexed file that becomes a link goes, for what it leads to isn't this entry. */
    @Test
    void a_file_that_becomes_a_link_is_not_followed() throws IOException {
        Path outside = folder.resolve("secret.md");
        Files.writeString(outside, DataFolder.text("Secret?", "Hidden."));
        data.delete("topic/victim");
        Files.createSymbolicLink(data.path("topic/victim"), outside);

        base.follow(Touched.only(Set.of("entries/topic/victim.md")));

        assertThat(base.find("hidden")).isEmpty();
    }

    @Test
    void a_file_that_disappears_between_listing_and_reading_is_gone() throws IOException {
        Listing listing = Listing.of(data.content());
        ContentFile file = listing.files("victim").getFirst();
        data.delete("topic/victim");
        List<Object> put = new ArrayList<>();
        References references = new References(Set.of(), slug -> true);
        Diff diff = new Diff(data.content(), listing, references, Diff.Trust.NOTHING, put::add);

        diff.look("victim", null);

        assertThat(put).isEmpty();
        assertThat(diff.changes().unread()).isEmpty();
        assertThat(new EntryReader(data.content()).read(file)).isInstanceOf(ReadResult.Gone.class);
        assertThat(base.run().removed()).isEqualTo(1);
    }

    /** The same by force: somebody deletes and writes all the time. */
    @Test
    void files_that_come_and_go_while_they_are_read_do_no_harm() throws InterruptedException {
        Thread restless =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                for (int i = 0; i < 20; i++) {
                                    data.write("topic/moving-" + i, "What moves?", "This.");
                                    data.delete("topic/moving-" + i);
                                }
                            }
                        });
        try {
            for (int i = 0; i < 30; i++) {
                Report report = base.force();
                assertThat(report.removed() + report.added()).isBetween(0, 40);
                assertThat(base.entries()).containsKeys("good", "victim");
            }
        } finally {
            restless.interrupt();
            restless.join();
        }
        base.force();
        assertThat(base.entries()).containsOnlyKeys("good", "victim");
    }

    @Test
    void a_thousand_malformed_files_among_a_thousand_good_ones() {
        for (int i = 0; i < 1000; i++) {
            data.write("good/entry-" + i, "What is number " + i + "?", "It is well.");
            data.write("bad/broken-" + i, malformed(i));
        }

        Report report = base.run();

        assertThat(report.added()).isEqualTo(1000);
        assertThat(report.failed()).hasSize(1000);
        assertThat(report.failed()).allMatch(f -> f.path().startsWith("entries/bad/broken-"));
        assertThat(report.published()).isTrue();
        assertThat(base.entries()).hasSize(1002);
        base.restart();
        try (var searcher = base.engine().searcher()) {
            assertThat(searcher.status().lastReindex().failed()).isEqualTo(report.failed());
        }
        assertThat(base.run().published()).isFalse();
        assertThat(base.reindexing().last().orElseThrow().failed()).hasSize(1000);
    }

    private static String malformed(int i) {
        return switch (i % 8) {
            case 0 -> "no front matter at all\n";
            case 1 -> "---\ntitle: never closed\n";
            case 2 -> "---\ntitle: *args\n---\nx\n";
            case 3 -> "---\nlevel: beginner\n---\nno title\n";
            case 4 -> "---\ntitle: T\nlevel: expert\n---\nx\n";
            case 5 -> "---\ntitle: T\naliases: [unclosed\n---\nx\n";
            case 6 -> "---\ntitle: T\n\ttab: x\n---\nx\n";
            default -> "---\n" + "title: T\n".repeat(2) + "see-also: [Not A Slug]\n---\nx\n";
        };
    }

    @Test
    void what_may_not_be_read_keeps_its_last_good_version() throws Exception {
        Path file = data.path("topic/victim");
        data.write("topic/victim", "What is a victim?", "It is secret now.");
        Files.setPosixFilePermissions(file, Set.of());
        assumeThat(Unprivileged.isPossible()).as("a process without root's privileges").isTrue();

        assertThat(Unprivileged.index(folder)).isEqualTo("0 0 0 1 permission denied");
        assertThat(base.entry("victim").orElseThrow().markdown()).contains("good once");
    }

    @Test
    void entries_in_a_folder_that_may_not_be_read_stay() throws Exception {
        Path topic = data.path("topic/victim").getParent();
        data.write("other/more", "What is more?", "Another topic.");
        Files.setPosixFilePermissions(topic, Set.of());
        try {
            assumeThat(Unprivileged.isPossible()).as("no privileges").isTrue();
            assertThat(Unprivileged.index(folder)).isEqualTo("1 0 0 1 permission denied");
            Waiting.until(() -> base.entries().size() == 3);
            assertThat(base.entries()).containsOnlyKeys("good", "more", "victim");
        } finally {
            Files.setPosixFilePermissions(
                    topic, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void an_index_folder_that_cannot_be_written_is_said_and_still_answers() throws Exception {
        assumeThat(Unprivileged.isPossible()).as("no privileges").isTrue();
        data.write("topic/good", "What is good?", "It can be written.");
        Path index = folder.resolve("index");
        List<Path> folders = List.of(index, index.resolve("index-1"));
        for (Path each : folders) {
            Files.setPosixFilePermissions(
                    each, java.nio.file.attribute.PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        try {
            assertThat(Unprivileged.index(folder))
                    .startsWith("EngineUnavailableException: can't write the index: AccessDenied")
                    .endsWith("; still there: 2");
        } finally {
            for (Path each : folders) {
                Files.setPosixFilePermissions(
                        each, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        assertThat(base.run().updated()).isEqualTo(1);
    }
}
