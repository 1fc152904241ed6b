package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = RunningServer.with(folder, Samples.ALL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A request is counted just after its answer was sent. */
    private String metricsWith(String expected) {
        String metrics = server.get("/metrics").body();
        for (int i = 0; i < 1000 && !metrics.contains(expected); i++) {
            Thread.onSpinWait();
            metrics = server.get("/metrics").body();
        }
        assertThat(metrics).contains(expected);
        return metrics;
    }

    @Test
    void requestsAreCountedByTheTemplateOfTheirRouteAndStatus() {
        server.get("/api/entries/mro");
        server.get("/api/entries/decorators");
        server.get("/api/entries/secret-word");
        server.get("/secret+word");
        server.get("/a/b/c/secret");
        server.send("BREW", "/api/search?q=secret", BodyPublishers.noBody());
        String line = "gloss_http_requests_seconds_count{method=\"GET\",route=\"";
        metricsWith(line + "/api/entries/{slug}\",status=\"200\"} 2\n");
        metricsWith(line + "/api/entries/{slug}\",status=\"404\"} 1\n");
        metricsWith(line + "/{words}\",status=\"404\"} 1\n");
        String all = metricsWith(line + "none\",status=\"404\"} 1\n");
        assertThat(all)
                .contains("_bucket{method=\"GET\",route=\"/{words}\",status=\"404\",le=\"0.005\"}");
        assertThat(all).doesNotContain("secret", "BREW");
    }

    @Test
    void searchesAreCountedByWhetherTheyHadAGoodAnswer() {
        for (String path :
                List.of(
                        "/api/search?q=mro",
                        "/api/search?q=mro",
                        "/api/lookup?q=decorator",
                        "/api/search?q=kubernetes")) {
            server.get(path);
        }
        metricsWith("gloss_searches_total{answer=\"good\"} 3.0\n");
        metricsWith("gloss_searches_total{answer=\"none\"} 1.0\n");
    }

    @Test
    void theGenerationIsThatOfTheIndex() {
        metricsWith("gloss_generation 1.0\n");
        Samples.publish(server.engine(), List.of(Samples.MRO));
        metricsWith("gloss_generation 2.0\n");
    }

    @Test
    void theFormatIsThatOfPrometheus() {
        assertThat(RunningServer.type(server.get("/metrics")))
                .startsWith("text/plain;version=0.0.4");
        assertThat(server.get("/metrics").body().lines())
                .allMatch(line ->
                        line.matches("# (HELP|TYPE) gloss_\\w+ .+")
                                || line.matches("gloss_\\w+(\\{[^}]*(\\{\\w+\\}[^}]*)*\\})? \\S+"));
    }
}
