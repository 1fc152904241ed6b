package gloss.engine.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One or several nodes in a temporary folder. */
final class TestCluster implements AutoCloseable {
    private final Path folder;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final List<List<String>> settings = new ArrayList<>();

    private TestCluster(Path folder) {
        this.folder = folder;
    }

    static TestCluster start(int size) throws IOException {
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
            cluster.nodes.add(cluster.startNode(i, NodeProcess.freePort()));
        }
        cluster.nodes.forEach(NodeProcess::awaitStart);
        return cluster;
    }

    private NodeProcess startNode(int i, int port) throws IOException {
        return NodeProcess.start(folder.resolve("node" + i), port, settings.get(i));
    }

    List<URI> hosts() {
        return nodes.stream().map(NodeProcess::uri).toList();
    }

    NodeProcess node(int i) {
        return nodes.get(i);
    }

    int size() {
        return nodes.size();
    }

    /** Starts a killed node anew, with its data and address. */
    void restart(int i) throws IOException {
        int port = nodes.get(i).uri().getPort();
        nodes.set(i, startNode(i, port));
        nodes.get(i).awaitStart();
    }

    @Override
    public void close() {
        nodes.forEach(NodeProcess::close);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
