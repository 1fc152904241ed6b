package gloss.cli;

import static gloss.cli.CommandLineRun.gloss;
import static gloss.cli.SmallContent.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An index that is damaged, on a full disk, or on one that can't be written. */
@Timeout(240)
class TroubledIndexTest {
    @TempDir private Path folder;

    private SmallContent content;
    private Path index;

    @BeforeEach
    void write() throws IOException {
        content = SmallContent.write(folder.resolve("data"));
        index = Files.createDirectory(folder.resolve("index"));
    }

    private CommandLineRun index() {
        return gloss("index", "--data", "" + content.root(), "--index", "" + index);
    }

    private CommandLineRun search(String query) {
        return gloss("search", query, "--data", "" + content.root(), "--index", "" + index);
    }

    private List<Path> segments(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private interface Use {
        void of(Path mounted) throws IOException, InterruptedException;
    }

    /** What root may mount, and others in a namespace of their own may not. */
    private static void mounted(Path at, List<String> mount, Use use)
            throws IOException, InterruptedException {
        int exit;
        try {
            exit = new ProcessBuilder(mount).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            exit = -1; // there is no mount
        }
        assumeThat(exit).as("the right to mount a file system").isZero();
        try {
            use.of(at);
        } finally {
            // Lazily: it must not stay because somebody still holds a file.
            new ProcessBuilder("umount", "--lazy", at.toString()).start().waitFor();
        }
    }

    @Test
    void a_deleted_segment_is_noticed_at_the_start_and_rebuilt_from_content() throws Exception {
        index();
        for (Path segment : segments(".cfs")) {
            Files.delete(segment);
        }
        try (GlossProcess server = GlossProcess.serve(content.root(), index)) {
            assertThat(server.said())
                    .anyMatch(
                            line -> line.startsWith("The index can't be opened and is built anew"));
            assertThat(server.get("/api/search?q=" + word(7))).contains("\"id\":\"entry-7\"");
            assertThat(server.get("/api/status")).contains("\"entries\":20", "\"generation\":2");
        }
        assertThat(gloss("check", "--data", "" + content.root(), "--index=" + index).out())
                .contains("The index agrees with its checksums.");
    }

    @Test
    void a_torn_segment_is_rebuilt_by_gloss_index_too() throws Exception {
        index();
        for (Path segment : segments(".cfs")) {
            try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }
        assertThat(search(word(7)).out()).doesNotContain("entry-7");

        CommandLineRun run = index();

        assertThat(run.err()).contains("The index can't be opened and is built anew");
        assertThat(run.out()).contains("20 added");
        assertThat(run.exit()).isZero();
        assertThat(search(word(7)).out()).contains("entry-7");
    }

    @Test
    void a_full_disk_is_said_and_nothing_is_lost() throws Exception {
        List<String> mount =
                List.of("mount", "-t", "tmpfs", "-o", "size=2m", "gloss-test", index.toString());
        mounted(
                index,
                mount,
                disk -> {
                    assertThat(index().out()).contains("20 added");
                    Path ballast = disk.resolve("ballast");
                    fill(ballast);
                    for (int i = 0; i < 20; i++) {
                        content.save(
                                "entry-" + i, "What is " + word(i) + "?", "Long. ".repeat(900));
                    }

                    CommandLineRun full = index();

                    assertThat(full.exit()).isEqualTo(1);
                    assertThat(full.err()).contains("can't").contains("No space left on device");
                    assertThat(full.err()).doesNotContain("this is a bug");
                    assertThat(search(word(7)).out()).contains("entry-7");
                    assertThat(
                                    gloss(
                                                    "check",
                                                    "--data",
                                                    "" + content.root(),
                                                    "--index=" + index)
                                            .out())
                            .contains("The index agrees with its checksums.");
                    Files.delete(ballast);
                    assertThat(index().out()).contains("20 updated");
                });
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[512];
            for (int i = 0; i < 100_000; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    @Test
    void a_read_only_disk_is_said_and_served_from() throws Exception {
        index();
        content.save("entry-1", "What is " + word(1) + "?", "It is a zebra.");
        List<String> bind =
                List.of(
                        "sh",
                        "-c",
                        "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\"",
                        index.toString());
        mounted(
                index,
                bind,
                disk -> {
                    CommandLineRun run = index();
                    assertThat(run.exit()).isEqualTo(1);
                    assertThat(run.err())
                            .contains("can't write the index", "Read-only file system");
                    assertThat(search(word(7)).out()).contains("entry-7");
                    try (GlossProcess server = GlossProcess.serve(content.root(), index)) {
                        assertThat(server.said())
                                .anyMatch(line -> line.contains("can't be written: serving what"));
                        assertThat(server.get("/api/search?q=" + word(7)))
                                .contains("\"id\":\"entry-7\"");
                        GlossProcess.until(() -> server.has("Read-only file system"));
                        assertThat(server.get("/e/entry-1")).contains("first version");
                    }
                });
        assertThat(index().out()).contains("1 updated");
    }
}
