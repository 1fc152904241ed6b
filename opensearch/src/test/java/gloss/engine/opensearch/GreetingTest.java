package gloss.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.engine.EngineUnavailableException;
import gloss.engine.SearchEngine;
import gloss.engine.opensearch.rig.NodeProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever starts Gloss is told about a cluster that it can't work with. */
class GreetingTest {
    private static OpenSearchOptions options(URI host) {
        return OpenSearchOptions.of(List.of(host))
                .patience(Duration.ofMillis(200), Duration.ofMillis(200))
                .credentials(Credentials.basic("ann", "s3cret"));
    }

    private static String version(String distribution, String number) {
        return "200{\"version\":{\"distribution\":\""
                + distribution
                + "\",\"number\":\""
                + number
                + "\"}}";
    }

    private static void refused(String answer, String... words) throws IOException {
        try (Answering server = new Answering((n, body) -> answer);
                OpenSearchEngine engine = new OpenSearchEngine(options(server.uri()))) {
            assertThatThrownBy(engine::greet)
                    .isInstanceOf(EngineUnavailableException.class)
                    .hasMessageContainingAll(words)
                    .hasMessageNotContainingAny("s3cret", "ann");
            assertThatThrownBy(((SearchEngine) engine)::searcher)
                    .isInstanceOf(EngineUnavailableException.class)
                    .hasMessageContainingAll(words);
        }
    }

    @Test
    void wrong_credentials() throws IOException {
        refused("401Unauthorized", "does not accept the credentials");
    }

    @Test
    void credentials_without_the_right() throws IOException {
        refused(
                "403{\"error\":{\"type\":\"security_exception\",\"reason\":\"no permissions for"
                        + " User [name=ann]\"}}",
                "do not have the right",
                "GET /");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3.14", "2.9.0"})
    void a_cluster_that_is_too_old(String number) throws IOException {
        refused(version("opensearch", number), "needs OpenSearch 2.10 or newer", number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.10.0", "3.8.0", "10.0.0-alpha1"})
    void a_cluster_that_will_do(String number) throws IOException {
        try (Answering server = new Answering((n, body) -> version("opensearch", number));
                OpenSearchEngine engine = new OpenSearchEngine(options(server.uri()))) {
            assertThatCode(engine::greet).doesNotThrowAnyException();
        }
    }

    @Test
    void something_else() throws IOException {
        refused("200{\"version\":{\"number\":\"8.15.0\"}}", "no OpenSearch cluster", "8.15.0");
        refused("404{}", "no OpenSearch cluster");
    }

    @Test
    void one_that_is_away_may_come_back() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:" + NodeProcess.freePort());
        try (OpenSearchEngine engine = new OpenSearchEngine(options(nobody))) {
            assertThatCode(engine::greet).doesNotThrowAnyException();
        }
    }
}
