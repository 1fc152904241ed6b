package gloss.server;

import static gloss.server.RunningServer.header;
import static gloss.server.RunningServer.type;
import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Report;
import gloss.engine.lucene.LuceneSearchEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReindexTest {
    private static final Report REFUSED = Report.empty().refused("MRR\n    rank 1 -> rank 3", 5);

    @TempDir private Path folder;

    private final ByHand reindexer = new ByHand();
    private final HttpClient client = HttpClient.newHttpClient();
    private LuceneSearchEngine engine;
    private GlossServer server;

    @BeforeEach
    void start() {
        engine = new LuceneSearchEngine(folder);
        Samples.publish(engine, Samples.ALL);
        server = serve(Optional.of("open sesame"));
    }

    private GlossServer serve(Optional<String> token) {
        return new GlossServer(
                        engine,
                        new ServerOptions("127.0.0.1", 0, Optional.empty(), token),
                        new Reindexing(reindexer, Optional.of("local")))
                .start();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
        assertThat(reindexer.listeners()).isZero();
        engine.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String authorization)
            throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Authorization", authorization)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoKnowsTheTokenHasItDone() throws IOException, InterruptedException {
        reindexer.end(Report.empty());
        for (String token : new String[] {"Bearer open sesame", "bearer local"}) {
            HttpResponse<String> done = post("/api/reindex?force=true&rebuild=true", token);
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(done.body()).contains("\"published\":false", "\"refused\":null");
            assertThat(reindexer.asked()).hasValue(new Reindexer.Request(true, false, true));
        }
        for (String token : new String[] {"Bearer open sesam", "Bearer", "Basic open sesame"}) {
            HttpResponse<String> refused = post("/api/reindex", token);
            assertThat(refused.statusCode()).as(token).isEqualTo(401);
            assertThat(header(refused, "WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void withoutATokenTheServerSaysHowToSetOne() throws IOException, InterruptedException {
        server.close();
        server = serve(Optional.empty());

        HttpResponse<String> refused = post("/api/reindex", "Bearer x");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("--token-file FILE", "GLOSS_TOKEN");
        assertThat(reindexer.asked()).isEmpty();
    }

    @Test
    void aRefusalIsAConflictAndTroubleIsUnavailable() throws IOException, InterruptedException {
        HttpResponse<String> trouble = post("/api/reindex", "Bearer local");
        assertThat(trouble.statusCode()).isEqualTo(503);
        assertThat(trouble.body()).contains("the folder is gone");
        reindexer.end(REFUSED);

        HttpResponse<String> refused = post("/api/reindex", "Bearer local");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("rank 1 -> rank 3");
        assertThat(get("/api/status").body()).contains("rank 1 -> rank 3");
    }

    /** The first event tells what is the case now: an end only if nothing is under way. */
    @Test
    void eventsBeginWithWhatIsTheCase() throws IOException, InterruptedException {
        reindexer.end(REFUSED);
        try (BufferedReader events = events()) {
            assertThat(events.readLine()).isEqualTo("event: report");
            assertThat(events.readLine()).contains("rank 1 -> rank 3");
        }
        reindexer.progress(40, 1200);
        try (BufferedReader events = events()) {
            assertThat(events.readLine()).isEqualTo("event: progress");
            assertThat(events.readLine()).contains("\"done\":40").contains("\"total\":1200");
            assertThat(events.readLine()).isEmpty();
            reindexer.end(Report.empty());
            assertThat(events.readLine()).isEqualTo("event: report");
            assertThat(events.readLine()).contains("\"refused\":null");
        }
    }

    private BufferedReader events() throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client.send(
                        request("/api/reindex/events")
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(type(response)).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    @Test
    void openStreamsEndWithTheServer() throws IOException, InterruptedException {
        reindexer.end(Report.empty());
        try (BufferedReader events = events()) {
            assertThat(events.readLine()).isEqualTo("event: report");
            server.close();
            while (events.readLine() != null) {
                // All that was sent.
            }
        }
    }

    @Test
    void whoDoesNotAskForEventsIsToldHow() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/reindex/events");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("Accept: text/event-stream");
    }

    /** The generation stays the same, so that the browser's copy would seem good. */
    @Test
    void aPageThatTheBrowserHasTellsOfARefusalAllTheSame()
            throws IOException, InterruptedException {
        HttpResponse<String> before = get("/");
        reindexer.end(REFUSED);
        HttpResponse<String> after =
                client.send(
                        request("/").header("If-None-Match", header(before, "ETag")).build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("<pre>MRR\n    rank 1 -&gt; rank 3</pre>");
        HttpResponse<String> again =
                client.send(
                        request("/").header("If-None-Match", header(after, "ETag")).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
    }
}
