package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Generation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes the small index that holds the state and each generation's data. */
final class Store {
    private static final String SETTINGS =
            """
            {"settings": {"index": {"number_of_shards": 1, "auto_expand_replicas": "0-2",
             "unassigned.node_left.delayed_timeout": "0"}},
             "mappings": {"dynamic": "strict",
             "properties": {"packed": {"type": "object", "enabled": false}}}}
            """;

    private final Cluster cluster;
    private final String index;

    Store(Cluster cluster, String name) {
        this.cluster = cluster;
        this.index = name + "-state";
    }

    /**
     * A state and what must not have changed when it is replaced.
     *
     * @param condition for the write that replaces it
     */
    record Versioned(State state, String condition) {}

    Versioned load() {
        return load(false);
    }

    /**
     * @param patient whether to wait long for a cluster that is away
     */
    Versioned load(boolean patient) {
        String path = "/" + index + "/_doc/state";
        Reply reply = patient ? cluster.write("GET", path, null) : cluster.read("GET", path, null);
        if (reply.missing()) {
            return new Versioned(State.EMPTY, "op_type=create");
        }
        if (!reply.ok()) {
            throw new EngineUnavailableException("can't read the state: " + reply.reason());
        }
        JsonNode body = reply.body();
        State state = Packing.unpack(body.path("_source").path("packed").asText(), State.class);
        return new Versioned(
                state,
                "if_seq_no="
                        + body.path("_seq_no").asLong()
                        + "&if_primary_term="
                        + body.path("_primary_term").asLong());
    }

    /** Replaces the state unless somebody else has; says whether it did. */
    boolean replace(Versioned expected, State state, boolean patient) {
        String path = "/" + index + "/_doc/state?" + expected.condition();
        Map<String, Object> body = Map.of("packed", Packing.pack(state));
        Reply reply =
                patient ? cluster.write("PUT", path, body) : cluster.tryWrite("PUT", path, body);
        if (reply.ok()) {
            return true;
        }
        if (reply.conflict()) {
            // The first attempt may have got through, and only its answer was lost.
            return load(patient).state().stamp().equals(state.stamp());
        }
        throw new EngineUnavailableException("can't write the state: " + reply.reason());
    }

    void create() {
        try {
            Reply reply =
                    cluster.write(
                            "PUT",
                            "/" + index,
                            Json.tree(SETTINGS.getBytes(StandardCharsets.UTF_8)));
            if (!reply.ok() && !reply.reason().startsWith("resource_already_exists")) {
                throw new EngineUnavailableException(
                        "can't create the index " + index + ": " + reply.reason());
            }
        } catch (IOException e) {
            throw new AssertionError("a constant", e);
        }
    }

    GenerationData data(long revision, Generation generation) {
        GenerationData.@Nullable Stored stored = stored(revision);
        if (stored == null) {
            throw new EngineUnavailableException(
                    "the data of generation " + generation.number() + " is gone");
        }
        return GenerationData.of(generation, stored);
    }

    private GenerationData.@Nullable Stored stored(long revision) {
        Reply reply = cluster.read("GET", "/" + index + "/_doc/generation-" + revision, null);
        return reply.ok()
                ? Packing.unpack(
                        reply.body().path("_source").path("packed").asText(),
                        GenerationData.Stored.class)
                : null;
    }

    void write(long revision, GenerationData data) {
        Reply reply =
                cluster.write(
                        "PUT",
                        "/" + index + "/_doc/generation-" + revision,
                        Map.of("packed", Packing.pack(data.stored())));
        if (!reply.ok()) {
            throw new EngineUnavailableException("can't write the generation: " + reply.reason());
        }
    }

    void forget(long revision) {
        cluster.tryWrite("DELETE", "/" + index + "/_doc/generation-" + revision, null);
    }
}
