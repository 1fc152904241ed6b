package gloss.engine.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A node of a test cluster, in a process and with a class path of its own. */
final class NodeProcess implements AutoCloseable {
    private static final int LAST_LINES = 40;
    private static final Path BUILT = Path.of(System.getProperty("gloss.node", "node/target"));

    private final Process process;
    private final int port;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final Deque<String> lines = new ArrayDeque<>();

    private NodeProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread.ofVirtual().start(this::read);
    }

    static boolean isBuilt() {
        return Files.isDirectory(BUILT.resolve("lib"));
    }

    /** Starts one; it answers after {@link #awaitStart}. */
    static NodeProcess start(Path home, int port, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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
                        BUILT.resolve("classes") + ":" + BUILT.resolve("lib").resolve("*"),
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

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
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
            started.orTimeout(90, TimeUnit.SECONDS).join();
            return this;
        } catch (CompletionException e) {
            process.destroyForcibly();
            synchronized (lines) {
                throw new IllegalStateException(
                        "the node did not start:\n" + String.join("\n", lines), e);
            }
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9}. */
    void kill() {
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
            process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
            process.destroyForcibly();
        }
    }
}
