package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.EngineUnavailableException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several writes in one request. What the cluster is too busy for is sent again. A conflict of
 * versions means that a write came late, after a newer one: then there is nothing left to do.
 */
final class Bulk {
    private static final int ATTEMPTS = 12;

    private final Cluster cluster;
    private final String index;
    private List<byte[]> operations = new ArrayList<>();

    Bulk(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    void add(Map<String, Object> action, byte @Nullable [] document) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(Json.bytes(action));
        lines.write('\n');
        if (document != null) {
            lines.writeBytes(document);
            lines.write('\n');
        }
        operations.add(lines.toByteArray());
    }

    void send() {
        for (int attempt = 0; !operations.isEmpty(); attempt++) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            operations.forEach(body::writeBytes);
            Reply reply =
                    cluster.writeBytes(
                            "POST",
                            "/"
                                    + index
                                    + "/_bulk?filter_path=errors,items.*.status,items.*.error,items.*._id",
                            body.toByteArray());
            if (!reply.ok()) {
                throw new EngineUnavailableException("can't write: " + reply.reason());
            }
            operations = rejected(reply.body());
            if (!operations.isEmpty()) {
                if (attempt == ATTEMPTS) {
                    throw new EngineUnavailableException(
                            "the cluster is too busy to write " + operations.size() + " entries");
                }
                Cluster.await(Cluster.pause(attempt));
            }
        }
    }

    /** What to send again. */
    private List<byte[]> rejected(JsonNode body) {
        List<byte[]> again = new ArrayList<>();
        if (!body.path("errors").asBoolean()) {
            return again;
        }
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            JsonNode answer = body.path("items").path(i);
            JsonNode item = answer.elements().hasNext() ? answer.elements().next() : answer;
            int status = item.path("status").asInt();
            boolean conflict = status == 409;
            boolean gone = status == 404 && item.path("error").isMissingNode();
            if (status == 429 || status >= 500 || (conflict && answer.has("update"))) {
                again.add(operations.get(i));
            } else if (status >= 300 && !gone && !conflict) {
                refused.add(
                        item.path("_id").asText()
                                + ": "
                                + item.path("error").path("reason").asText());
            }
        }
        if (!refused.isEmpty()) {
            throw new EngineUnavailableException(
                    "the cluster refuses "
                            + refused.size()
                            + (refused.size() == 1 ? " entry: " : " entries, the first is ")
                            + refused.getFirst());
        }
        return again;
    }
}
