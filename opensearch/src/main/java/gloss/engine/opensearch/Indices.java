package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gloss.engine.EngineUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;

/** Makes, refreshes and deletes the indices that hold entries. */
final class Indices {
    private static final String COPYING = "5s";

    /** What a health that did not get better in time is answered with. */
    private static final int HEALTH_TIMEOUT = 408;

    private final Cluster cluster;
    private final int shards;
    private final int replicas;
    private final Duration patience;

    Indices(Cluster cluster, OpenSearchOptions options) {
        this.cluster = cluster;
        this.shards = options.shards();
        this.replicas = options.replicas();
        this.patience = options.writePatience();
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

    /**
     * Makes all that has been written visible to searches, on every copy of every shard.
     *
     * <p>A shard whose primary is just moving to another node counts as neither refreshed nor
     * failed in the cluster's answer; so as many copies must say that they are refreshed as there
     * are. Waits a little for copies that are being made, lest what is published has only one.
     */
    void refresh(String index) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (int attempt = 0; ; attempt++) {
            JsonNode health =
                    ok(
                                    cluster.write(
                                            "GET",
                                            "/_cluster/health/"
                                                    + index
                                                    + "?wait_for_no_initializing_shards=true"
                                                    + "&timeout="
                                                    + COPYING,
                                            null),
                                    index)
                            .body();
            JsonNode shards =
                    ok(cluster.write("POST", "/" + index + "/_refresh", null), index)
                            .body()
                            .path("_shards");
            boolean whole = !health.path("status").asText().equals("red");
            int missing = health.path("active_shards").asInt() - shards.path("successful").asInt();
            if (whole && missing <= 0 && shards.path("failed").asInt() == 0) {
                return;
            }
            if (System.nanoTime() - deadline > 0) {
                throw new EngineUnavailableException(
                        "some copies of the index " + index + " can't be refreshed");
            }
            Cluster.await(Cluster.pause(attempt));
        }
    }

    private static Reply ok(Reply reply, String index) {
        if (!reply.ok() && reply.status() != HEALTH_TIMEOUT) {
            throw new EngineUnavailableException(
                    "can't refresh the index " + index + ": " + reply.reason());
        }
        return reply;
    }

    /** It may be gone already. */
    void delete(String index) {
        cluster.tryWrite("DELETE", "/" + index, null);
    }
}
