package gloss.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.engine.EngineUnavailableException;
import gloss.engine.Entries;
import gloss.engine.opensearch.rig.NodeProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterTest {
    private static OpenSearchOptions options(URI... hosts) {
        return OpenSearchOptions.of(List.of(hosts))
                .patience(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    private static URI nobody() throws IOException {
        return URI.create("http://127.0.0.1:" + NodeProcess.freePort());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503})
    void a_busy_cluster_is_asked_again(int status) throws IOException {
        try (Answering server = new Answering((n, body) -> n < 4 ? status + "{}" : "200{\"a\":1}");
                Cluster cluster = new Cluster(options(server.uri()))) {
            assertThat(cluster.read("GET", "/", null).body().path("a").asInt()).isEqualTo(1);
            assertThat(server.asked).hasSize(4);
        }
    }

    @Test
    void another_host_stands_in_for_one_that_is_away() throws IOException {
        try (Answering server = new Answering((n, body) -> "200{}");
                Cluster cluster = new Cluster(options(nobody(), server.uri(), nobody()))) {
            for (int i = 0; i < 10; i++) {
                assertThat(cluster.read("GET", "/", null).ok()).isTrue();
            }
        }
    }

    @Test
    void patience_ends_and_the_failure_says_why() throws IOException {
        OpenSearchOptions options =
                options(nobody()).patience(Duration.ofMillis(200), Duration.ofMillis(300));
        try (Cluster cluster = new Cluster(options)) {
            assertThatThrownBy(() -> cluster.read("GET", "/", null))
                    .isInstanceOf(EngineUnavailableException.class)
                    .hasMessageContaining("127.0.0.1")
                    .hasMessageContaining("no connection");
            assertThatThrownBy(() -> cluster.write("GET", "/", null))
                    .isInstanceOf(EngineUnavailableException.class);
        }
    }

    @Test
    void what_is_wrong_with_a_request_is_not_asked_again() throws IOException {
        String error = "400{\"error\":{\"type\":\"parsing\",\"reason\":\"no such thing\"}}";
        try (Answering server = new Answering((n, body) -> error);
                Cluster cluster = new Cluster(options(server.uri()))) {
            assertThat(cluster.read("GET", "/", null).reason()).isEqualTo("parsing: no such thing");
            assertThat(server.asked).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void credentials_are_sent_and_never_shown(int status) throws IOException {
        try (Answering server = new Answering((n, body) -> status + "{}")) {
            OpenSearchOptions options =
                    options(server.uri()).credentials(Credentials.basic("ann", "s3cret"));
            assertThat(options.toString()).doesNotContain("ann", "s3cret", "YW5u");
            try (Cluster cluster = new Cluster(options)) {
                assertThatThrownBy(() -> cluster.read("GET", "/x", null))
                        .isInstanceOf(EngineUnavailableException.class)
                        .hasMessageContaining("credentials")
                        .hasMessageNotContaining("s3cret");
            }
            assertThat(server.asked).containsExactly("GET /x Basic YW5uOnMzY3JldA== ");
        }
    }

    @Test
    void credentials_do_not_follow_a_redirect() throws IOException {
        OpenSearchOptions options;
        try (Answering server = new Answering((n, body) -> "302{}")) {
            options = options(server.uri()).credentials(Credentials.apiKey("key"));
            try (Cluster cluster = new Cluster(options)) {
                assertThat(cluster.read("GET", "/", null).ok()).isFalse();
            }
            assertThat(server.asked).containsExactly("GET / ApiKey key ");
        }
    }

    @Test
    void a_host_with_a_password_in_it_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> options(URI.create("http://ann:s3cret@127.0.0.1:9200")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void of_a_bulk_only_what_the_cluster_was_too_busy_for_is_sent_again() throws IOException {
        String partly =
                "200{\"errors\":true,\"items\":[{\"index\":{\"_id\":\"a\",\"status\":201}},"
                        + "{\"index\":{\"_id\":\"b\",\"status\":429,\"error\":{\"reason\":\"full\"}}}]}";
        try (Answering server =
                        new Answering((n, body) -> n == 1 ? partly : "200{\"errors\":false}");
                Cluster cluster = new Cluster(options(server.uri()))) {
            Bulk bulk = new Bulk(cluster, "i");
            bulk.add(Map.of("index", Map.of("_id", "a")), Json.bytes("A"));
            bulk.add(Map.of("index", Map.of("_id", "b")), Json.bytes("B"));
            bulk.send();
            assertThat(server.asked).hasSize(2);
            assertThat(server.asked.getLast()).contains("\"B\"").doesNotContain("\"A\"");
        }
    }

    @Test
    void a_refused_entry_is_named() throws IOException {
        String refused =
                "200{\"errors\":true,\"items\":[{\"index\":{\"_id\":\"mro@3\",\"status\":400,"
                        + "\"error\":{\"reason\":\"too large\"}}}]}";
        try (Answering server = new Answering((n, body) -> refused);
                Cluster cluster = new Cluster(options(server.uri()))) {
            Bulk bulk = new Bulk(cluster, "i");
            bulk.add(Map.of("index", Map.of("_id", "mro@3")), Json.bytes("A"));
            assertThatThrownBy(bulk::send)
                    .isInstanceOf(EngineUnavailableException.class)
                    .hasMessageContaining("mro@3: too large");
        }
    }

    @Test
    void an_update_of_which_a_batch_was_refused_can_not_be_published() throws IOException {
        String refused =
                "200{\"errors\":true,\"items\":[{\"index\":{\"_id\":\"a@3\",\"status\":400,"
                        + "\"error\":{\"reason\":\"too large\"}}}]}";
        try (Answering server =
                        new Answering((n, body) -> n == 1 ? refused : "200{\"errors\":false}");
                Cluster cluster = new Cluster(options(server.uri()));
                EntryWriter writer = new EntryWriter(cluster, null, "i", 3)) {
            writer.put(Entries.entry("a").build());
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(writer::flush).hasMessageContaining("a@3: too large");
                assertThatThrownBy(
                                () -> {
                                    writer.put(Entries.entry("b").build());
                                    writer.flush();
                                })
                        .hasMessageContaining("a@3: too large");
            }
        }
    }

    @Test
    void a_write_that_comes_late_is_no_failure() throws IOException {
        String late =
                "200{\"errors\":true,\"items\":[{\"index\":{\"_id\":\"a@3\",\"status\":409,"
                        + "\"error\":{\"type\":\"version_conflict_engine_exception\"}}},"
                        + "{\"update\":{\"_id\":\"a@2\",\"status\":409,\"error\":{}}}]}";
        try (Answering server =
                        new Answering((n, body) -> n == 1 ? late : "200{\"errors\":false}");
                Cluster cluster = new Cluster(options(server.uri()))) {
            Bulk bulk = new Bulk(cluster, "i");
            bulk.add(Map.of("index", Map.of("_id", "a@3", "version", 1)), Json.bytes("A"));
            bulk.add(Map.of("update", Map.of("_id", "a@2")), Json.bytes("B"));
            bulk.send();
            assertThat(server.asked).hasSize(2);
            assertThat(server.asked.getLast()).contains("a@2").doesNotContain("a@3");
        }
    }
}
