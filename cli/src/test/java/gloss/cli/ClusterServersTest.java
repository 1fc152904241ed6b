package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gloss.engine.opensearch.rig.NodeProcess;
import gloss.engine.opensearch.rig.TestCluster;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers on one cluster, each a process as {@code gloss serve} makes it. */
class ClusterServersTest {
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private Path folder;

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void await(String what, Condition condition)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void write(String slug, String title) throws IOException {
        Path file = folder.resolve("data/entries/things/" + slug + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "---\ntitle: %s\nlevel: beginner\n---\nIt is about %s.\n".formatted(title, title));
    }

    private List<String> options(URI host, String... more) {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--data",
                                folder.resolve("data").toString(),
                                "--engine",
                                "opensearch",
                                "--opensearch",
                                host.toString(),
                                "--opensearch-replicas",
                                "0"));
        options.addAll(List.of(more));
        return options;
    }

    @Test
    void one_indexes_and_all_answer_with_it_also_after_the_cluster_was_away()
            throws IOException, InterruptedException {
        assumeThat(TestCluster.obstacle(1)).as("obstacles").isEmpty();
        write("anchor", "Anchor");
        try (TestCluster cluster = TestCluster.start(1);
                ServeProcess writer =
                        ServeProcess.start(
                                folder.resolve("one"), options(cluster.hosts().getFirst()));
                ServeProcess reader =
                        ServeProcess.start(
                                folder.resolve("other"),
                                options(cluster.hosts().getFirst(), "--no-index"))) {
            await("the first index", () -> finds(reader, "anchor"));
            aChangeIsSeenByBoth(writer, reader);
            theClusterGoesAwayAndComesBack(cluster, writer, reader);
            assertThat(writer.isAlive() && reader.isAlive()).isTrue();
        }
    }

    /** Whatever is asked later than promised after publishing is answered by what was published. */
    private void aChangeIsSeenByBoth(ServeProcess writer, ServeProcess reader)
            throws IOException, InterruptedException {
        write("barge", "Barge");
        await("the change", () -> finds(writer, "barge"));
        long published = System.nanoTime();
        long asked = System.nanoTime();
        while (!finds(reader, "barge")) {
            assertThat(Duration.ofNanos(asked - published)).isLessThan(PROMISED);
            asked = System.nanoTime();
        }
        assertThat(generation(reader)).isEqualTo(generation(writer));
    }

    private void theClusterGoesAwayAndComesBack(
            TestCluster cluster, ServeProcess writer, ServeProcess reader)
            throws IOException, InterruptedException {
        cluster.node(0).kill();
        for (ServeProcess server : List.of(writer, reader)) {
            await("not ready", () -> server.get("/readyz").statusCode() == 503);
            HttpResponse<String> refused = server.get("/api/search?q=cutter");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("does not answer", "no connection");
            assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
        }
        write("cutter", "Cutter");
        cluster.restart(0);
        for (ServeProcess server : List.of(writer, reader)) {
            await("ready again", () -> server.get("/readyz").statusCode() == 200);
            await("what changed meanwhile", () -> finds(server, "cutter"));
            assertThat(finds(server, "anchor")).isTrue();
        }
    }

    private static boolean finds(ServeProcess server, String slug)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/api/search?q=" + slug);
        return answer.statusCode() == 200 && answer.body().contains("\"id\":\"" + slug + "\"");
    }

    private static String generation(ServeProcess server) throws IOException, InterruptedException {
        return server.get("/api/status").body().replaceAll(".*\"generation\":(\\d+).*", "$1");
    }

    @Test
    void a_cluster_that_is_away_is_named() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:" + NodeProcess.freePort());
        List<String> arguments = new ArrayList<>(List.of("search", "anchor"));
        arguments.addAll(options(nobody, "--index", folder.resolve("none").toString()));
        CommandLineRun run = CommandLineRun.gloss(arguments.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("the OpenSearch cluster does not answer", "no connection")
                .contains(nobody.getAuthority());
    }
}
