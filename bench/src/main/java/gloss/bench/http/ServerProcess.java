package gloss.bench.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, so that its processor time and memory can be told. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ANSWERS = Pattern.compile("answers at http://[^ ]*:(\\d+)");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts {@code command}, which says "answers at http://…" once it does. */
    static ServerProcess start(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher matcher = ANSWERS.matcher(line);
            if (matcher.find()) {
                // Read on, or the server would stop when the pipe is full.
                Thread.ofPlatform().daemon().start(() -> said.lines().forEach(ignored -> {}));
                return new ServerProcess(process, Integer.parseInt(matcher.group(1)));
            }
        }
        throw new IOException(String.join(" ", command) + " said:\n" + all);
    }

    int port() {
        return port;
    }

    /** Processor time used so far, of all threads. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Resident memory in bytes; NaN where the system has no /proc. */
    double resident() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return 1024.0 * Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return Double.NaN;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
