package gloss.cli;

import static gloss.cli.CommandLineRun.gloss;
import static gloss.cli.SmallContent.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server, its content, and what its author and others see of re-indexing. */
@Timeout(240)
class ServeReindexTest {
    @TempDir private Path folder;

    private SmallContent content;
    private Path index;
    private GlossProcess server;

    @BeforeEach
    void serve() throws IOException {
        content = SmallContent.write(folder.resolve("data"));
        index = folder.resolve("index");
        Path token = Files.writeString(folder.resolve("token"), "open sesame\n");
        server = GlossProcess.serve(content.root(), index, "--token-file", token.toString());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private boolean finds(String query, String slug) {
        return server.get("/api/search?facets=false&q=" + query)
                .contains("\"id\":\"" + slug + "\"");
    }

    private String status() {
        return server.get("/api/status");
    }

    private CommandLineRun index(String... more) {
        String[] arguments = {"index", "--data", content.root().toString(), "--index", "" + index};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return gloss(all);
    }

    private void spoil() {
        for (int i = 0; i < 4; i++) {
            content.save("entry-" + i, "What is something else?", "Nobody knows.");
        }
    }

    /** Save, break, mend: seen in results, status, events, terminal and page. */
    @Test
    void an_author_sees_what_becomes_of_a_saved_file() throws IOException, InterruptedException {
        List<String> events = server.follow("/api/reindex/events");
        content.save("entry-1", "What is " + word(1) + "?", "It is a zebra.");
        GlossProcess.until(() -> finds("zebra", "entry-1"));
        GlossProcess.until(() -> server.has("0 added, 1 updated, 0 removed, 19 unchanged"));
        GlossProcess.until(() ->
                events.contains("event: report")
                        && events.stream().anyMatch(line -> line.contains("\"updated\":1")));
        String quiet = server.get("/e/entry-1");
        assertThat(quiet).doesNotContain("class=\"author\"");

        content.save("entry-1", "---\ntitle: *args\n---\nIt is a gnu.\n");
        GlossProcess.until(() -> server.has("error: entries/topic/entry-1.md:2: this is not YAML"));
        assertThat(status()).contains("\"failed\":[{\"path\":\"entries/topic/entry-1.md\"");
        assertThat(server.get("/e/entry-1"))
                .contains("1 file could not be read", "entries/topic/entry-1.md:2", "zebra");

        content.save("entry-1", "What is " + word(1) + "?", "It is a gnu.");
        GlossProcess.until(() -> finds("gnu", "entry-1"));
        GlossProcess.until(() -> status().contains("\"failed\":[]"));
        assertThat(server.get("/e/entry-1")).doesNotContain("class=\"author\"");
    }

    @Test
    void a_refusal_is_shown_everywhere_and_can_be_overridden() {
        spoil();
        GlossProcess.until(() -> server.has("golden queries would be answered worse"));
        GlossProcess.until(() -> status().contains("\"refused\":\""));
        assertThat(server.get("/"))
                .contains("The last update was refused", "<pre>", "rank 1 -&gt; not found");
        HttpResponse<String> refused = server.post("/api/reindex", "open sesame");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("rank 1 -> not found");

        CommandLineRun asked = index();
        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err()).contains("Asking the server at http", "refused: ", "wanted entry-");
        assertThat(finds(word(0), "entry-0")).isTrue();

        CommandLineRun forced = index("--force");
        assertThat(forced.exit()).isZero();
        assertThat(forced.out()).contains("0 added, ", "updated", "; generation ");
        assertThat(server.get("/")).doesNotContain("The last update was refused");
    }

    @Test
    void a_running_server_is_asked_and_only_by_who_may() throws IOException {
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(index.resolve("server.json"))))
                .isEqualTo("rw-------");
        CommandLineRun run = index("--json");
        assertThat(run.err()).contains("Asking the server at " + server.url());
        assertThat(run.out()).contains("\"unchanged\" : 20", "\"published\" : false");
        assertThat(index("--dry-run").out()).contains("20 unchanged", "nothing published");

        assertThat(server.post("/api/reindex", "open says me").statusCode()).isEqualTo(401);
        assertThat(server.post("/api/reindex", "").statusCode()).isEqualTo(401);
        HttpResponse<String> done = server.post("/api/reindex?dryRun=true", "open sesame");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("\"unchanged\":20");

        Path other = SmallContent.write(folder.resolve("other")).root();
        CommandLineRun wrong = gloss("index", "--data", "" + other, "--index", "" + index);
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("which follows " + content.root() + " and not " + other);
    }

    @Test
    void a_second_server_on_the_same_index_is_told_of_the_first() throws Exception {
        try (GlossProcess second = GlossProcess.serve(content.root(), index)) {
            assertThat(second.process().waitFor()).isEqualTo(1);
            second.kill();
            assertThat(second.said())
                    .anyMatch(line ->
                            line.contains("the server at " + server.url())
                                    && line.contains("serves the index in " + index + " already"));
        }
        assertThat(finds(word(3), "entry-3")).isTrue();
    }

    @Test
    void a_rollback_beside_it_stays_until_content_changes() {
        content.save("entry-1", "What is " + word(1) + "?", "It is a zebra.");
        GlossProcess.until(() -> finds("zebra", "entry-1"));

        CommandLineRun run =
                gloss("rollback", "--data", "" + content.root(), "--index", "" + index);

        assertThat(run.out()).contains("Generation 3 is what generation 1 was");
        GlossProcess.until(() -> status().contains("\"generation\":3"));
        assertThat(server.get("/e/entry-1")).contains("the first version").doesNotContain("zebra");
        assertThat(gloss("rollback", "--list", "--index", "" + index).out())
                .contains("pinned by a rollback");
        content.save("entry-2", "What is " + word(2) + "?", "It is a gnu.");
        GlossProcess.until(() -> finds("gnu", "entry-2"));
        assertThat(server.get("/e/entry-1")).contains("zebra");
    }

    @Test
    void a_killed_server_leaves_nothing_that_is_in_the_way() throws Exception {
        server.kill();
        assertThat(index.resolve("server.json")).exists();
        content.save("entry-1", "What is " + word(1) + "?", "It is a zebra.");

        CommandLineRun run = index();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("0 added, 1 updated");
        assertThat(run.err()).doesNotContain("Asking");
        try (GlossProcess next = GlossProcess.serve(content.root(), index)) {
            assertThat(next.get("/e/entry-1")).contains("zebra");
            assertThat(next.post("/api/reindex", "x").statusCode()).isEqualTo(403);
            assertThat(next.post("/api/reindex", "x").body()).contains("--token-file FILE");
            next.stop();
            assertThat(index.resolve("server.json")).doesNotExist();
        }
    }
}
