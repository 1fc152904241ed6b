package gloss.engine.opensearch.rig;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A node of a test cluster, in a process and with a class path of its own: the one of whoever uses
 * it holds nothing of OpenSearch. The node's build folder is found by the system property
 * "gloss.node".
 */
public final class NodeProcess implements AutoCloseable {
    private static final int LAST_LINES = 40;
    private static final int LONGEST_START = 240;
    private static final Path BUILT = Path.of(System.getProperty("gloss.node", "node/target"));

    private static final Path ARCHIVE = BUILT.resolve("node-" + Runtime.version() + ".jsa");

    private final Process process;
    private final int port;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final Deque<String> lines = new ArrayDeque<>();

    private NodeProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        // Reading a pipe holds on to the carrier of a virtual thread: a few nodes would take them
        // all.
        Thread.ofPlatform().daemon().name("node-output").start(this::read);
    }

    public static boolean isBuilt() {
        return Files.isDirectory(BUILT.resolve("lib")) && !ownJars().isEmpty();
    }

    /** Starts one; it answers after {@link #awaitStart}. */
    static NodeProcess start(Path home, int port, List<String> settings) throws IOException {
        return start(
                home,
                port,
                settings,
                isPrepared() ? List.of("-XX:SharedArchiveFile=" + ARCHIVE) : List.of());
    }

    private static NodeProcess start(
            Path home, int port, List<String> settings, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-Dlog4j2.disable.jmx=true",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "gloss.node.TestNode",
                        home.toString(),
                        "http.port=" + port,
                        "network.host=127.0.0.1",
                        "cluster.name=gloss-test",
                        "cluster.routing.allocation.disk.threshold_enabled=false"));
        command.addAll(settings);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new NodeProcess(process, port);
    }

    /** Jars only, for class data sharing takes no folders. */
    private static String classPath() {
        List<Path> all = new ArrayList<>(ownJars());
        all.addAll(jars(BUILT.resolve("lib")));
        return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> ownJars() {
        return jars(BUILT);
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Has a node write down what loading its classes takes, once for each build: with that, a start
     * takes a quarter of the time.
     */
    static synchronized void prepare() throws IOException {
        if (isPrepared()) {
            return;
        }
        Path home = Files.createTempDirectory("gloss-node");
        Path archive = Files.createTempFile(BUILT, "node", ".part");
        Files.delete(archive);
        NodeProcess node =
                start(
                        home,
                        freePort(),
                        List.of("discovery.type=single-node", "transport.port=" + freePort()),
                        List.of("-XX:ArchiveClassesAtExit=" + archive));
        node.awaitStart();
        node.close();
        TestCluster.delete(home);
        if (Files.exists(archive)) {
            Files.move(archive, ARCHIVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isPrepared() throws IOException {
        if (!Files.exists(ARCHIVE)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(ARCHIVE);
        for (Path jar : ownJars()) {
            if (Files.getLastModifiedTime(jar).compareTo(made) > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * A port for a node that comes back under the same address. It isn't one that the system gives
     * to outgoing connections, which would take it while the node is away.
     */
    public static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try (ServerSocket socket =
                    new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Another one, then.
            }
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    if (lines.size() > LAST_LINES) {
                        lines.remove();
                    }
                }
                if (line.equals("started")) {
                    started.complete(null);
                }
            }
        } catch (IOException e) {
            started.completeExceptionally(e);
        }
        started.completeExceptionally(new IllegalStateException("the node ended"));
    }

    NodeProcess awaitStart() {
        try {
            started.orTimeout(LONGEST_START, TimeUnit.SECONDS).join();
            return this;
        } catch (CompletionException e) {
            process.destroyForcibly();
            synchronized (lines) {
                throw new IllegalStateException(
                        "the node did not start:\n" + String.join("\n", lines), e);
            }
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public long pid() {
        return process.pid();
    }

    /** Resident memory in bytes; 0 where the system has no /proc. */
    long resident() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The node stops when its input ends. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
            process.destroyForcibly();
        }
    }
}
