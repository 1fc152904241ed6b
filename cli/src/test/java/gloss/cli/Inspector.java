package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The reference client of the protocol, from npm. */
final class Inspector {
    private static final String PACKAGE = "@modelcontextprotocol/inspector@2.12.0";

    private final Path folder;
    private String command = "npx";

    private Inspector(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where there is no Node.js, or npm can't be reached. */
    static Inspector in(Path folder) throws IOException, InterruptedException {
        boolean there =
                List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "npx")));
        assumeTrue(there, "skipped: the MCP inspector needs npx (Node.js with npm) on PATH");
        Inspector inspector = new Inspector(folder);
        String where = "command -v mcp-inspector";
        int exit = inspector.run(List.of("npx", "--yes", "--package", PACKAGE, "-c", where));
        assumeTrue(
                exit == 0, "skipped: npm can't provide the MCP inspector: " + inspector.errors());
        // Started by npx each time, most of the time would go into looking for it.
        inspector.command = Files.readString(inspector.folder.resolve("out")).strip();
        return inspector;
    }

    /**
     * @param server the URL of one, or the command that starts one
     * @param request to it, as options of the inspector
     */
    JsonNode ask(List<String> server, String... request) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(command, "--cli"));
        all.addAll(server);
        all.addAll(List.of(request));
        int exit = run(all);
        assertThat(exit).as(errors()).isZero();
        return new ObjectMapper().readTree(folder.resolve("out").toFile());
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile())
                        .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended in time").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err"));
    }
}
