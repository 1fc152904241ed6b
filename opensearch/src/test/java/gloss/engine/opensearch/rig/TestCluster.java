package gloss.engine.opensearch.rig;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One or several nodes in a temporary folder. */
public final class TestCluster implements AutoCloseable {
    private static final long MEGABYTES = 900;
    private static final long MEGABYTES_EACH = 600;

    private final Path folder;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final List<List<String>> settings = new ArrayList<>();

    private TestCluster(Path folder) {
        this.folder = folder;
    }

    /** Why a cluster of {@code size} nodes can't be started here; empty if it can. */
    public static Optional<String> obstacle(int size) {
        if (!NodeProcess.isBuilt()) {
            return Optional.of("the OpenSearch test node isn't built; it is by ./gloss test");
        }
        long needed = MEGABYTES + size * MEGABYTES_EACH;
        long free = availableMegabytes();
        return free < needed
                ? Optional.of(
                        "%d OpenSearch test nodes need %d MB of free memory, there are %d"
                                .formatted(size, needed, free))
                : Optional.empty();
    }

    private static long availableMegabytes() {
        Path meminfo = Path.of("/proc/meminfo");
        if (!Files.exists(meminfo)) {
            return Long.MAX_VALUE;
        }
        try (Stream<String> lines = Files.lines(meminfo)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestCluster start(int size) throws IOException {
        NodeProcess.prepare();
        TestCluster cluster = new TestCluster(Files.createTempDirectory("gloss-cluster"));
        List<String> seeds = new ArrayList<>();
        List<Integer> transports = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            transports.add(NodeProcess.freePort());
            seeds.add("127.0.0.1:" + transports.get(i));
            names.add("node" + i);
        }
        for (int i = 0; i < size; i++) {
            List<String> own = new ArrayList<>();
            own.add("node.name=node" + i);
            own.add("transport.port=" + transports.get(i));
            if (size == 1) {
                own.add("discovery.type=single-node");
            } else {
                own.add("discovery.seed_hosts=" + String.join(",", seeds));
                own.add("cluster.initial_cluster_manager_nodes=" + String.join(",", names));
            }
            cluster.settings.add(own);
        }
        try {
            for (int i = 0; i < size; i++) {
                cluster.nodes.add(cluster.startNode(i, NodeProcess.freePort()));
            }
            cluster.nodes.forEach(NodeProcess::awaitStart);
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private NodeProcess startNode(int i, int port) throws IOException {
        return NodeProcess.start(folder.resolve("node" + i), port, settings.get(i));
    }

    public List<URI> hosts() {
        return nodes.stream().map(NodeProcess::uri).toList();
    }

    public NodeProcess node(int i) {
        return nodes.get(i);
    }

    public int size() {
        return nodes.size();
    }

    /** How much memory the nodes take, in bytes. */
    public long resident() throws IOException {
        long sum = 0;
        for (NodeProcess node : nodes) {
            sum += node.resident();
        }
        return sum;
    }

    /** Processor time that the nodes have used so far. */
    public Duration cpu() {
        return nodes.stream().map(NodeProcess::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    /** Starts a killed node anew, with its data and address. */
    public void restart(int i) throws IOException {
        int port = nodes.get(i).uri().getPort();
        nodes.set(i, startNode(i, port));
        nodes.get(i).awaitStart();
    }

    @Override
    public void close() {
        nodes.forEach(NodeProcess::close);
        delete(folder);
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
