package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code gloss} in a process of its own, which can be killed. */
final class GlossProcess implements AutoCloseable {
    private static final Pattern ANSWERS = Pattern.compile("answers at (http://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread listening;

    private GlossProcess(Process process) {
        this.process = process;
        this.listening = Thread.ofPlatform().daemon().start(() -> listen(process.getInputStream()));
    }

    private void listen(InputStream in) {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        lines.lines().forEach(said::add);
    }

    static GlossProcess start(String... arguments) throws IOException {
        return main(Main.class, arguments);
    }

    static GlossProcess main(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(List.of(arguments));
        return new GlossProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** A server on a free port that answers. */
    static GlossProcess serve(Path data, Path index, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of("--data", data.toString(), "--index", index.toString()));
        arguments.addAll(List.of(more));
        GlossProcess server = start(arguments.toArray(String[]::new));
        until(() -> server.has("answers at") || !server.process.isAlive());
        return server;
    }

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the deadline").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** All lines it has printed so far. */
    List<String> said() {
        return said;
    }

    boolean has(String text) {
        return said.stream().anyMatch(line -> line.contains(text));
    }

    String url() {
        Matcher matcher = ANSWERS.matcher(String.join("\n", said));
        assertThat(matcher.find()).as("%s", said).isTrue();
        return matcher.group(1);
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).build()).body();
    }

    HttpResponse<String> post(String path, String token) {
        return send(
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lines of a stream that stays open. */
    List<String> follow(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Accept", "text/event-stream")
                        .build();
        HttpResponse<InputStream> response =
                client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try (BufferedReader in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            response.body(), StandardCharsets.UTF_8))) {
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            lines.add(line);
                        }
                    } catch (IOException e) {
                        lines.add("the stream was cut");
                    }
                });
        return lines;
    }

    Process process() {
        return process;
    }

    /** As {@code kill -9} does; what it has printed can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        listening.join();
    }

    /** As Ctrl-C does. Returns the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        listening.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
        client.shutdownNow();
    }
}
