package gloss.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gloss.server.ReportReply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a running server to re-index. */
final class ServerClient {
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final RunningServer server;
    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    ServerClient(RunningServer server) {
        this.server = server;
    }

    /** Takes as long as it takes. */
    ReportReply reindex(boolean force, boolean dryRun, boolean rebuild)
            throws IOException, InterruptedException {
        String query = "?force=" + force + "&dryRun=" + dryRun + "&rebuild=" + rebuild;
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url() + "/api/reindex" + query))
                        .header("Authorization", "Bearer " + server.token())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).build()) {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200, 409 -> json.readValue(response.body(), ReportReply.class);
                default ->
                        throw new FailedException(
                                "the server at " + server + " says: " + detail(response.body()));
            };
        } catch (IOException e) {
            throw new IOException("the server at " + server + " can't be reached: " + e, e);
        }
    }

    private String detail(String problem) throws IOException {
        JsonNode detail = json.readTree(problem).path("detail");
        return detail.isTextual() ? detail.asText() : problem;
    }
}
