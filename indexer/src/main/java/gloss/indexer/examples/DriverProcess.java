package gloss.indexer.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of driver.py in folders of its own; closing it ends it with all of its children. */
final class DriverProcess implements AutoCloseable {
    private static final String DRIVER = "driver.py";

    /** What is about to end, ends in this time. */
    private static final Duration ENDING = Duration.ofSeconds(1);

    private final TemporaryFolder folder;
    private final Process process;
    private final Thread atShutdown = new Thread(this::abandon, "end examples");

    private DriverProcess(TemporaryFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * @param limit of the time for computing, after which it ends itself, should we be gone
     */
    static DriverProcess start(PythonInterpreter python, Duration limit) throws IOException {
        TemporaryFolder folder = new TemporaryFolder();
        try {
            Path driver = folder.path().resolve(DRIVER);
            try (InputStream in = DriverProcess.class.getResourceAsStream(DRIVER)) {
                Files.copy(Objects.requireNonNull(in, DRIVER), driver);
            }
            long seconds = limit.toSeconds() + 2;
            ProcessBuilder builder =
                    new ProcessBuilder(
                            python.executable().toString(),
                            "-I", // without PYTHON* variables and the user's packages
                            "-u", // what it prints comes in the order in which it prints
                            "-X",
                            "utf8",
                            driver.toString(),
                            Long.toString(seconds));
            builder.directory(Files.createDirectory(folder.path().resolve("work")).toFile());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Path home = Files.createDirectory(folder.path().resolve("home"));
            environment(builder.environment(), python, home);
            DriverProcess started = new DriverProcess(folder, builder.start());
            started.endAtShutdown();
            return started;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    private static void environment(
            Map<String, String> environment, PythonInterpreter python, Path home) {
        environment.clear();
        environment.put("PATH", python.executable().getParent() + ":/usr/bin:/bin");
        environment.put("HOME", home.toString());
        environment.put("TMPDIR", home.toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("TZ", "UTC");
    }

    private void endAtShutdown() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            kill();
            throw new IOException("this program is being stopped", e);
        }
    }

    /** Runs the blocks, until they are done or something stops them. */
    Transcript converse(List<String> blocks, int printLimit, Duration timeLimit)
            throws InterruptedException {
        String mark = "<<" + UUID.randomUUID() + ">>";
        Transcript transcript = new Transcript(mark, blocks.size(), printLimit);
        CompletableFuture<Void> read = new CompletableFuture<>();
        // A thread of its own, for reading can't be interrupted.
        Thread.ofPlatform()
                .daemon()
                .name("examples")
                .start(() -> {
                    try {
                        send(mark, blocks);
                        transcript.read(process.getInputStream());
                    } catch (IOException e) {
                        // The process is gone; what it has sent is in the transcript.
                    } finally {
                        read.complete(null);
                    }
                });
        // Children may keep the stream open when the process is gone.
        boolean inTime = await(CompletableFuture.anyOf(read, process.onExit()), timeLimit);
        if (inTime) {
            await(read, ENDING);
            await(process.onExit(), ENDING);
        } else {
            transcript.stop(Transcript.End.TIME);
        }
        if (!transcript.isComplete() || process.isAlive()) {
            kill();
            await(read, ENDING);
        }
        return transcript;
    }

    private static boolean await(CompletableFuture<?> future, Duration limit)
            throws InterruptedException {
        try {
            future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError("neither of them fails", e);
        }
    }

    private void send(String mark, List<String> blocks) throws IOException {
        try (OutputStream out = process.getOutputStream()) {
            out.write((mark + "\n").getBytes(StandardCharsets.US_ASCII));
            for (String block : blocks) {
                byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
                out.write((bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
            }
        }
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the process, its group, and those of its children that have left the group. */
    private void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        try {
            Process kill =
                    new ProcessBuilder("sh", "-c", "kill -s KILL -- -" + process.pid())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            kill.waitFor(1, TimeUnit.SECONDS);
        } catch (IOException e) {
            // No shell, so no process groups.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        // By its handle, for Process.destroyForcibly() throws away what hasn't been read.
        process.toHandle().destroyForcibly();
    }

    /** This program is being stopped. */
    private void abandon() {
        kill();
        folder.close();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // It is running.
        }
        folder.close();
    }
}
