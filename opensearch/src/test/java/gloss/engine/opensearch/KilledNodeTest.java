package gloss.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.EngineUnavailableException;
import gloss.engine.Entries;
import gloss.engine.Facet;
import gloss.engine.Generation;
import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.SearchTimeoutException;
import gloss.engine.Searcher;
import gloss.engine.Update;
import gloss.engine.opensearch.rig.TestCluster;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Nodes die as by a power cut while an update runs and readers search. */
@ExtendWith(KilledNodeTest.MemoryForAll.class)
class KilledNodeTest {
    private static final int READERS = 8;

    static final class MemoryForAll implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return OneNode.canStart(3);
        }
    }

    /** All entries of a generation carry its number as their tag. */
    private static void fill(Update update, int from, int to, long number) {
        for (int i = from; i < to; i++) {
            update.put(
                    Entries.entry("entry-" + i)
                            .title("Shared word " + i)
                            .tags("g" + number)
                            .lead("It says something about number " + i + ".")
                            .build());
        }
    }

    private static OpenSearchOptions options(TestCluster cluster, int replicas) {
        return options(cluster.hosts(), replicas);
    }

    private static OpenSearchOptions options(List<URI> hosts, int replicas) {
        return OpenSearchOptions.of(hosts)
                .copies(1, replicas)
                .timeLimit(Duration.ofSeconds(5))
                .patience(Duration.ofSeconds(2), Duration.ofSeconds(120));
    }

    @Test
    void a_single_node_that_was_killed_comes_back_with_all_that_was_published()
            throws IOException, InterruptedException, ExecutionException {
        try (TestCluster cluster = TestCluster.start(1);
                SearchEngine engine = new OpenSearchEngine(options(cluster, 0))) {
            try (Update update = engine.beginUpdate()) {
                fill(update, 0, 200, 1);
                update.publish(Report.empty());
            }
            try (Update update = engine.beginUpdate();
                    ExecutorService thread = Executors.newSingleThreadExecutor()) {
                fill(update, 0, 1_500, 2);
                cluster.node(0).kill();
                Future<Generation> second = thread.submit(() -> update.publish(Report.empty()));
                cluster.restart(0);
                assertThat(second.get().number()).isEqualTo(2);
            }
            assertThat(lookPatiently(engine, new long[] {0, 200, 1_500})).isEqualTo(2);
        }
    }

    @Test
    void three_nodes_outlive_the_death_of_their_manager_during_an_update()
            throws IOException, InterruptedException, ExecutionException {
        int size = Boolean.getBoolean("long") ? 10_000 : 2_000;
        long[] sizes = {0, size, size, size};
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong longestGap = new AtomicLong();
        try (TestCluster cluster = TestCluster.start(3);
                SearchEngine engine = new OpenSearchEngine(options(cluster, 1));
                ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            try (Update update = engine.beginUpdate()) {
                fill(update, 0, size, 1);
                update.publish(Report.empty());
            }
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> readUntil(done, engine, sizes, longestGap)));
            }
            int killed;
            try (Update update = engine.beginUpdate()) {
                fill(update, 0, size / 2, 2);
                killed = manager(cluster);
                cluster.node(killed).kill();
                fill(update, size / 2, size, 2);
                assertThat(update.publish(Report.empty()).number()).isEqualTo(2);
            } finally {
                done.set(true);
            }
            int reads = 0;
            for (Future<Integer> reader : readers) {
                reads += reader.get();
            }
            System.out.printf(
                    "three nodes, manager killed: %d reads, the longest time without an answer"
                            + " %d ms%n",
                    reads, longestGap.get());
            assertThat(reads).isPositive();
            assertThat(longestGap.get()).as("ms without an answer").isLessThan(20_000);
            cluster.restart(killed);
            awaitGreen(cluster);
            for (URI host : cluster.hosts()) {
                try (SearchEngine each = new OpenSearchEngine(options(List.of(host), 1))) {
                    assertThat(lookPatiently(each, sizes)).isEqualTo(2);
                }
            }
            try (Update update = engine.beginUpdate()) {
                fill(update, 0, 10, 2);
                update.publish(Report.empty());
            }
        } finally {
            done.set(true);
        }
    }

    /** A node that has just come back is slow. */
    private static long lookPatiently(SearchEngine engine, long[] sizes) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (true) {
            try {
                return look(engine, sizes);
            } catch (EngineUnavailableException | SearchTimeoutException e) {
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    /** Looks until told to stop; notes the longest time without an answer, in milliseconds. */
    private static int readUntil(
            AtomicBoolean done, SearchEngine engine, long[] sizes, AtomicLong longestGap) {
        int reads = 0;
        long newest = 0;
        long answered = System.nanoTime();
        while (!done.get()) {
            try {
                long number = look(engine, sizes);
                assertThat(number).isGreaterThanOrEqualTo(newest);
                newest = number;
                long gap = (System.nanoTime() - answered) / 1_000_000;
                longestGap.accumulateAndGet(gap, Math::max);
                answered = System.nanoTime();
                reads++;
            } catch (EngineUnavailableException | SearchTimeoutException e) {
                // A reader sees a 503 and tries again.
            }
        }
        return reads;
    }

    /** One search; checks that it is all of one generation, whose number it returns. */
    private static long look(SearchEngine engine, long[] sizes) {
        try (Searcher searcher = engine.searcher()) {
            SearchResult result = searcher.search(SearchRequest.of("shared word").page(0, 5));
            long number = result.generation().number();
            assertThat(result.total().value()).isEqualTo(sizes[(int) number]);
            assertThat(result.facets().get(Facet.TAG))
                    .extracting(count -> count.value())
                    .containsExactly("g" + number);
            assertThat(result.hits()).allMatch(hit -> hit.tags().equals(List.of("g" + number)));
            return number;
        }
    }

    private static int manager(TestCluster cluster) {
        try (Cluster client = new Cluster(OpenSearchOptions.of(cluster.hosts()))) {
            String name =
                    client.read("GET", "/_cat/cluster_manager?format=json", null)
                            .body()
                            .path(0)
                            .path("node")
                            .asText();
            return Integer.parseInt(name.substring("node".length()));
        }
    }

    private static void awaitGreen(TestCluster cluster) {
        OpenSearchOptions patient =
                OpenSearchOptions.of(cluster.hosts())
                        .patience(Duration.ofSeconds(90), Duration.ofSeconds(90));
        try (Cluster client = new Cluster(patient)) {
            Reply health =
                    client.write(
                            "GET",
                            "/_cluster/health?wait_for_status=green&wait_for_nodes=3&timeout=80s",
                            null);
            assertThat(health.body().path("status").asText()).isEqualTo("green");
        }
    }
}
