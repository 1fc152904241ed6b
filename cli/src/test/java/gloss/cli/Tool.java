package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another program of this machine, run to its end. */
record Tool(String name, Path folder, Map<String, String> environment) {
    Tool {
        environment = Map.copyOf(environment);
    }

    /**
     * Skips the test where the program isn't installed.
     *
     * @param folder where it runs
     */
    static Tool of(String name, Path folder, Map<String, String> environment) {
        boolean there =
                List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                        .anyMatch(path -> Files.isExecutable(Path.of(path, name)));
        assumeTrue(there, "skipped: " + name + " is not on PATH");
        return new Tool(name, folder, environment);
    }

    /** Expects it to succeed, and returns all that it says. */
    String run(String... arguments) throws IOException, InterruptedException {
        return runWith(Path.of("/dev/null"), arguments);
    }

    /**
     * @param input what it reads
     */
    String runWith(Path input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, name, ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(input.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(name + " ended in time").isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(command + ": " + said).isZero();
        return said;
    }
}
