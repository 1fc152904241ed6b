package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import gloss.engine.EngineUnavailableException;
import gloss.engine.SearchTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Searches one view, within a time limit, and never takes a part of the answer for the whole. */
final class Reads {
    /** Less than {@link Cluster} waits for an answer beyond the time limit. */
    private static final Duration MORE_FOR_SURVEYS = Duration.ofSeconds(3);

    private final Cluster cluster;
    private final @Nullable View view;
    private final Duration timeLimit;

    /**
     * @param view null for what there is before the first publish: nothing
     */
    Reads(Cluster cluster, @Nullable View view, Duration timeLimit) {
        this.cluster = cluster;
        this.view = view;
        this.timeLimit = timeLimit;
    }

    @Nullable View view() {
        return view;
    }

    /** The name under which documents are remembered. */
    String index() {
        return view == null ? "" : view.index();
    }

    /** Those that are seen and pass all {@code filters}. */
    Map<String, Object> seen(List<?> filters) {
        List<Object> all = new ArrayList<>(filters);
        all.add(view == null ? Queries.NOTHING : view.filter());
        return Queries.all(all);
    }

    JsonNode search(Map<String, Object> body) {
        return search(body, timeLimit);
    }

    /** A search that is made once for a generation, not for each that somebody waits for. */
    JsonNode survey(Map<String, Object> body) {
        return search(body, timeLimit.plus(MORE_FOR_SURVEYS));
    }

    private JsonNode search(Map<String, Object> body, Duration limit) {
        if (view == null) {
            return MissingNode.getInstance();
        }
        Map<String, Object> timed = new LinkedHashMap<>(body);
        timed.put("timeout", limit.toMillis() + "ms");
        Reply reply =
                cluster.read(
                        "POST",
                        "/" + view.index() + "/_search?allow_partial_search_results=false",
                        timed);
        if (!reply.ok()) {
            throw failed(reply);
        }
        if (reply.body().path("timed_out").asBoolean()) {
            throw new SearchTimeoutException("the search took longer than it may");
        }
        return reply.body();
    }

    /** Documents by their names, the {@code fields} of them only. */
    JsonNode documents(List<String> names, String fields) {
        if (view == null) {
            return MissingNode.getInstance();
        }
        Reply reply =
                cluster.read(
                        "POST",
                        "/" + view.index() + "/_mget?_source_includes=" + fields,
                        Map.of("ids", names));
        if (!reply.ok()) {
            throw failed(reply);
        }
        return reply.body().path("docs");
    }

    private static EngineUnavailableException failed(Reply reply) {
        return new EngineUnavailableException("can't read the index: " + reply.reason());
    }
}
