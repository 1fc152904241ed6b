package gloss.engine.opensearch;

import gloss.engine.opensearch.rig.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A cluster of one node that all tests share, each with index names of its own; stopped after the
 * last one. Skips where a node can't be started.
 */
final class OneNode implements ExecutionCondition, BeforeAllCallback {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static volatile List<URI> hosts = List.of();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return canStart(1);
    }

    static ConditionEvaluationResult canStart(int nodes) {
        return TestCluster.obstacle(nodes)
                .map(why -> ConditionEvaluationResult.disabled("SKIPPED: " + why))
                .orElse(ConditionEvaluationResult.enabled("there is memory enough"));
    }

    private record Shared(TestCluster cluster) implements AutoCloseable {
        @Override
        public void close() {
            cluster.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Shared shared =
                context.getRoot()
                        .getStore(ExtensionContext.Namespace.create(OneNode.class))
                        .computeIfAbsent(
                                Shared.class,
                                key -> {
                                    try {
                                        return new Shared(TestCluster.start(1));
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                },
                                Shared.class);
        hosts = shared.cluster().hosts();
    }

    /** Options for an engine with indices that nobody else has. */
    static OpenSearchOptions options() {
        return OpenSearchOptions.of(hosts)
                .name("test-" + NAMES.incrementAndGet())
                .copies(1, 0)
                .timeLimit(Duration.ofSeconds(30))
                .patience(Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    static void delete(OpenSearchOptions options) {
        try (Cluster cluster = new Cluster(options)) {
            cluster.write("DELETE", "/" + options.name() + "-*", null);
        }
    }
}
