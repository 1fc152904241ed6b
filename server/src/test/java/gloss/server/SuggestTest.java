package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestTest {
    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.with(folder, Samples.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void completionsHaveTheFormatOfBrowsers() {
        HttpResponse<String> answer = server.get("/api/suggest?q=muta");
        assertThat(RunningServer.type(answer)).startsWith("application/x-suggestions+json");
        JsonNode array = RunningServer.parse(answer);
        assertThat(array.size()).isEqualTo(4);
        assertThat(array.path(0).asText()).isEqualTo("muta");
        assertThat(array.path(1).toString())
                .isEqualTo("[\"Why are mutable default arguments dangerous?\"]");
        assertThat(array.path(3).path(0).asText())
                .isEqualTo(server.uri("/e/mutable-default-arguments").toString());
    }

    @Test
    void thereAreNotMoreThanAskedFor() {
        assertThat(server.json("/api/suggest?q=f&limit=1").path(1).size()).isEqualTo(1);
        assertThat(server.get("/api/suggest?q=f&limit=21").statusCode()).isEqualTo(400);
    }

    @Test
    void theDescriptionPointsToThisServer() {
        String xml = server.get("/opensearch.xml").body();
        assertThat(xml)
                .contains("template=\"" + server.uri("/") + "?q={searchTerms}\"")
                .contains("template=\"" + server.uri("/api/suggest") + "?q={searchTerms}\"");
    }

    @Test
    void absoluteAddressesComeFromThePublicUrlAndNeverFromTheHostHeader(@TempDir Path folder) {
        ServerOptions options =
                new ServerOptions(
                        "127.0.0.1",
                        0,
                        Optional.of(URI.create("https://gloss.example/")),
                        Optional.empty());
        try (RunningServer published = RunningServer.with(folder, Samples.ALL, options)) {
            assertThat(published.get("/opensearch.xml").body())
                    .contains("\"https://gloss.example/?q={searchTerms}\"")
                    .doesNotContain("127.0.0.1");
            assertThat(published.get("/mro?T").body()).contains("https://gloss.example/e/mro");
            assertThat(published.rawGet("/opensearch.xml", "gloss.example"))
                    .startsWith("HTTP/1.1 200");
        }
    }
}
