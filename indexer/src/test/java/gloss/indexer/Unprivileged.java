package gloss.indexer;

import gloss.engine.EngineUnavailableException;
import gloss.engine.Report;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A re-index in a process for which permissions hold. Root passes them by, so that its right to do
 * so is taken away, which needs setpriv (of util-linux).
 */
final class Unprivileged {
    private static final String ALL = "-dac_override,-dac_read_search";

    private Unprivileged() {}

    static boolean isPossible() throws IOException, InterruptedException {
        Path probe = Files.createTempFile("gloss", "probe");
        Files.setPosixFilePermissions(probe, java.util.Set.of());
        try {
            if (!Files.isReadable(probe)) {
                return true;
            }
            List<String> command = new ArrayList<>(setpriv());
            command.addAll(List.of("test", "!", "-r", probe.toString()));
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no setpriv
        } finally {
            Files.delete(probe);
        }
    }

    private static List<String> setpriv() {
        return List.of("setpriv", "--bounding-set=" + ALL, "--inh-caps=" + ALL);
    }

    /** What the process says: counts and the first failure, or what it threw. */
    static String index(Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(setpriv());
        }
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Unprivileged.class.getName(),
                        folder.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectError(new File("target", "unprivileged.err"))
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    public static void main(String[] arguments) {
        try (Base base = new Base(Path.of(arguments[0]))) {
            try {
                Report report = base.run();
                System.out.println(
                        report.added()
                                + " "
                                + report.updated()
                                + " "
                                + report.removed()
                                + " "
                                + report.failed().size()
                                + " "
                                + report.failed().getFirst().message().replaceAll(".*: ", ""));
            } catch (EngineUnavailableException e) {
                System.out.println(
                        "EngineUnavailableException: "
                                + e.getMessage()
                                + "; still there: "
                                + base.entries().size());
            }
        }
    }
}
