package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gloss.engine.EngineUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Makes, refreshes and deletes the indices that hold entries. */
final class Indices {
    private final Cluster cluster;
    private final int shards;
    private final int replicas;

    Indices(Cluster cluster, OpenSearchOptions options) {
        this.cluster = cluster;
        this.shards = options.shards();
        this.replicas = options.replicas();
    }

    void create(String index) {
        Reply reply = cluster.write("PUT", "/" + index, definition());
        boolean there = reply.reason().startsWith("resource_already_exists");
        if (!reply.ok() && !there) {
            throw new EngineUnavailableException(
                    "can't create the index " + index + ": " + reply.reason());
        }
    }

    private JsonNode definition() {
        try (InputStream in =
                Objects.requireNonNull(Indices.class.getResourceAsStream("index.json"))) {
            JsonNode definition = Json.tree(in.readAllBytes());
            ((ObjectNode) definition.path("settings").path("index"))
                    .put("number_of_shards", shards)
                    .put("number_of_replicas", replicas);
            return definition;
        } catch (IOException e) {
            throw new AssertionError("a resource of this jar", e);
        }
    }

    /** Makes all that has been written visible to searches, on every copy of every shard. */
    void refresh(String index) {
        for (int attempt = 0; ; attempt++) {
            Reply reply = cluster.write("POST", "/" + index + "/_refresh", null);
            if (!reply.ok()) {
                throw new EngineUnavailableException(
                        "can't refresh the index " + index + ": " + reply.reason());
            }
            if (reply.body().path("_shards").path("failed").asInt() == 0) {
                return;
            }
            if (attempt == 10) {
                throw new EngineUnavailableException(
                        "some copies of the index " + index + " can't be refreshed");
            }
            Cluster.await(Cluster.pause(attempt));
        }
    }

    /** It may be gone already. */
    void delete(String index) {
        cluster.tryWrite("DELETE", "/" + index, null);
    }
}
