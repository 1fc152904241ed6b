package gloss.indexer.examples;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Python that is new enough for the examples.
 *
 * @param executable itself, not a shim that picks it
 * @param version such as {@code 3.11.7}
 */
public record PythonInterpreter(Path executable, String version) {
    /** The oldest version whose behaviour the entries describe. */
    public static final String OLDEST = "3.11";

    private static final String ASK =
            "import sys; "
                    + "print(sys.version_info >= (3, 11), sys.version.split()[0], sys.executable)";

    /** The first {@code python3} on the path that is new enough. */
    public static Optional<PythonInterpreter> find() throws InterruptedException {
        String path = System.getenv("PATH");
        return path == null ? Optional.empty() : find(path);
    }

    static Optional<PythonInterpreter> find(String path) throws InterruptedException {
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (folder.isEmpty()) {
                continue;
            }
            Path candidate = Path.of(folder, "python3").toAbsolutePath();
            if (Files.isExecutable(candidate)) {
                Optional<PythonInterpreter> found = ask(candidate);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PythonInterpreter> ask(Path candidate) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(List.of(candidate.toString(), "-I", "-c", ASK))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    return Optional.empty();
                }
                byte[] answer = process.getInputStream().readNBytes(4096);
                String[] words = new String(answer, StandardCharsets.UTF_8).strip().split(" ", 3);
                return words.length == 3 && words[0].equals("True")
                        ? Optional.of(new PythonInterpreter(Path.of(words[2]), words[1]))
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            // It can't be started: not a program for this machine, for instance.
            return Optional.empty();
        }
    }
}
