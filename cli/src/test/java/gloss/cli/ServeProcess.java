package gloss.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** {@code gloss serve} as people start it: a process of its own, on a port of its own. */
final class ServeProcess implements AutoCloseable {
    private final Process process;
    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServeProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** The command that {@code ./gloss} ends in, with the classes of this test. */
    static List<String> gloss(String... arguments) {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        "gloss.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A script that does as {@code ./gloss} does, for tools that start it. */
    static Path script(Path file, String... arguments) throws IOException {
        StringBuilder script = new StringBuilder("#!/bin/sh\nexec");
        gloss(arguments).forEach(word -> script.append(" '").append(word).append('\''));
        Files.writeString(file, script.append(" \"$@\"\n"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }

    /** Serves what is in {@code data} now. */
    static ServeProcess start(String data, Path index, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--no-watch", "--data", data));
        all.addAll(List.of(options));
        return start(index, all);
    }

    static ServeProcess start(Path index, List<String> options) throws IOException {
        List<String> command = gloss("serve", "--port=0", "--index", index.toString());
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Gloss answers at ")) {
                // Read on, or the server would stop when the pipe is full.
                Thread.ofPlatform().daemon().start(() -> out.lines().forEach(ignored -> {}));
                return new ServeProcess(process, line.substring("Gloss answers at ".length()));
            }
        }
        process.destroyForcibly();
        throw new AssertionError("the server did not start: " + said);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String url() {
        return url;
    }

    /**
     * @param headers names and values in turn
     */
    HttpResponse<String> get(String target, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + target));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String target, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + target))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().join();
    }
}
