package gloss.bench.cluster;

import gloss.bench.Figures;
import gloss.bench.Queries;
import gloss.bench.Results;
import gloss.bench.Shipped;
import gloss.engine.Entry;
import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.engine.Update;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.engine.opensearch.OpenSearchEngine;
import gloss.engine.opensearch.OpenSearchOptions;
import gloss.engine.opensearch.rig.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "cluster",
        description = {
            "The embedded engine beside OpenSearch on one node and on three, all on this machine.",
            "The nodes are those that the tests use."
        })
public final class ClusterCommand implements Callable<Integer> {
    @Option(names = "--entries", description = "Generated ones, beside the shipped content.")
    private int entries = 100_000;

    @Option(names = "--clients", description = "That search at the same time.")
    private int clients = 4;

    @Option(names = "--seconds", description = "Of searching, for each engine and content.")
    private int seconds = 15;

    @Option(names = "--write", paramLabel = "FILE", description = "Where to put the results.")
    private String file = "";

    private interface Opening {
        SearchEngine open(String name) throws IOException;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        System.setProperty(
                "gloss.node", Shipped.home().resolve("opensearch/node/target").toString());
        List<Entry> shipped;
        try (SearchEngine engine = Shipped.index(Files.createTempDirectory("gloss-bench"))) {
            shipped = Shipped.entries(engine);
        }
        List<List<Entry>> contents = List.of(shipped, new GeneratedEntries(shipped, entries));
        List<String> rows = new ArrayList<>();
        measure(
                "embedded",
                contents,
                name -> new LuceneSearchEngine(Files.createTempDirectory("gloss-" + name)),
                Nodes.NONE,
                rows);
        for (int nodes : new int[] {1, 3}) {
            try (TestCluster cluster = TestCluster.start(nodes)) {
                measure(
                        nodes == 1 ? "one node" : nodes + " nodes, one replica",
                        contents,
                        name -> new OpenSearchEngine(options(cluster, name)),
                        Nodes.of(cluster),
                        rows);
            }
        }
        Results.write(file, "Cluster", heading() + String.join("", rows));
        return 0;
    }

    private static OpenSearchOptions options(TestCluster cluster, String name) {
        return OpenSearchOptions.of(cluster.hosts())
                .name(name)
                .copies(1, cluster.size() > 1 ? 1 : 0)
                .timeLimit(Duration.ofSeconds(10))
                .patience(Duration.ofSeconds(10), Duration.ofSeconds(120));
    }

    private void measure(
            String what,
            List<List<Entry>> contents,
            Opening opening,
            Nodes nodes,
            List<String> rows)
            throws IOException, InterruptedException, ExecutionException {
        for (List<Entry> content : contents) {
            System.err.println(what + ", " + content.size() + " entries");
            long before = heap();
            try (SearchEngine engine = opening.open("bench-" + content.size())) {
                double rate = index(engine, content);
                List<Entry> sample = content.subList(0, Math.min(2_000, content.size()));
                Searches searches = new Searches(engine, new Queries(sample, 11), clients);
                // Nodes start cold, and compile what they run only by and by.
                searches.run(Duration.ofSeconds(seconds));
                double cpu = cpu();
                double nodesCpu = nodes.cpu();
                Searches.Measured measured = searches.run(Duration.ofSeconds(seconds));
                int count = measured.nanos().length;
                rows.add(
                        Figures.row(
                                what,
                                "%,d".formatted(content.size()),
                                measured.perSecond(),
                                measured.percentile(.5),
                                measured.percentile(.99),
                                (cpu() - cpu) / count,
                                (nodes.cpu() - nodesCpu) / count,
                                rate,
                                Math.max(0, heap() - before) / 1e6,
                                nodes.resident() / 1e6));
            }
        }
    }

    /** Of this process, in milliseconds. */
    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** Entries per second, from the first one to when they are published. */
    private static double index(SearchEngine engine, List<Entry> content) {
        long started = System.nanoTime();
        try (Update update = engine.beginRebuild()) {
            content.forEach(update::put);
            update.publish(Report.empty());
        }
        return content.size() * 1e9 / (System.nanoTime() - started);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private String heading() {
        return "`./gloss bench cluster --entries "
                + entries
                + " --clients "
                + clients
                + " --seconds "
                + seconds
                + "` ("
                + Figures.machine()
                + "). Everything on one machine, so that more nodes can't be faster here: they show"
                + " what a cluster costs, not what it gains. Distinct queries; ten hits with"
                + " highlights and facets each.\n\n"
                + Figures.row(
                        "engine",
                        "entries",
                        "searches/s",
                        "p50, ms",
                        "p99, ms",
                        "CPU per search here, ms",
                        "on the nodes, ms",
                        "indexed/s",
                        "heap of the engine, MB",
                        "RSS of the nodes, MB")
                + "|---|---|---|---|---|---|---|---|---|---|\n";
    }
}
