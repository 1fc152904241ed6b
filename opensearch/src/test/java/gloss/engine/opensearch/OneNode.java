package gloss.engine.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final long NEEDED_MEGABYTES = 1_500;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static volatile List<URI> hosts = List.of();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return canStart(NEEDED_MEGABYTES);
    }

    static ConditionEvaluationResult canStart(long megabytes) {
        if (!NodeProcess.isBuilt()) {
            return ConditionEvaluationResult.disabled(
                    "SKIPPED: the OpenSearch test node isn't built; it is by ./gloss test");
        }
        long free = availableMegabytes();
        return free < megabytes
                ? ConditionEvaluationResult.disabled(
                        "SKIPPED: an OpenSearch test node needs %d MB of free memory, there are %d"
                                .formatted(megabytes, free))
                : ConditionEvaluationResult.enabled("there is memory enough");
    }

    private static long availableMegabytes() {
        Path meminfo = Path.of("/proc/meminfo");
        if (!Files.exists(meminfo)) {
            return Long.MAX_VALUE;
        }
        try {
            return Files.readAllLines(meminfo).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
