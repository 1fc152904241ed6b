package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapLogTest {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve(GapLog.FILE);
    }

    /** Another process that writes to the same file. */
    public static void main(String[] arguments) {
        GapLog log = new GapLog(Path.of(arguments[0]));
        for (int i = 0; i < 2500; i++) {
            log.add(arguments[1] + " " + i);
        }
    }

    private List<String> questions() throws IOException {
        return GapLog.read(file).stream().map(Gap::question).toList();
    }

    @Test
    void whatFoundNothingGoodIsNotedAndNothingElse() throws IOException {
        ServerOptions options = ServerOptions.local(0).gapLog(file);
        try (RunningServer server =
                RunningServer.with(folder.resolve("index"), Samples.ALL, options)) {
            server.get("/api/search?q=kubernetes+ingress", "X-Forwarded-For", "203.0.113.7");
            server.get("/api/search?q=kubernetes+ingress");
            server.get("/api/lookup?q=helm", "User-Agent", "spy");
            server.get("/sourdough");
            server.get("/?q=rust");
            server.get("/api/search?q=mro");
            server.get("/api/search?q=zzz&topic=oop");
            server.get("/api/search?q=zzz&from=10");
            server.get("/api/search?q=");
        }
        assertThat(questions())
                .containsExactly(
                        "kubernetes ingress", "kubernetes ingress", "helm", "sourdough", "rust");
        assertThat(Files.readString(file)).doesNotContain("127.0.0.1", "203.0.113.7", "spy");
    }

    @Test
    void itIsOffByDefault() throws IOException {
        try (RunningServer server = RunningServer.with(folder.resolve("index"), Samples.ALL)) {
            server.get("/api/search?q=kubernetes+ingress");
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.contains("gap"));
        }
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        new GapLog(file).add("x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aQuestionIsOneLineThatATerminalCanShow() throws IOException {
        new GapLog(file).add("a\tb\r\nc\u2028d \u001B[31me\u202Ef\u0000" + "😀".repeat(300));
        assertThat(questions()).hasSize(1);
        assertThat(questions().getFirst())
                .startsWith("a b c d [31me f 😀")
                .hasSizeLessThanOrEqualTo(300)
                .doesNotContainPattern("\\p{Cntrl}|\\p{Cf}");
    }

    @Test
    void whenItIsFullTheOlderHalfIsForgotten() throws IOException {
        String line = "2026-01-01T00:00:00Z\told question é\n";
        Files.writeString(file, line.repeat(GapLog.MAX_SIZE / (line.length() + 1) + 1));
        new GapLog(file).add("the newest");
        assertThat(Files.size(file))
                .isBetween(GapLog.MAX_SIZE / 2L - 100, GapLog.MAX_SIZE / 2L + 100);
        assertThat(questions().getLast()).isEqualTo("the newest");
        assertThat(questions().getFirst()).isEqualTo("old question é");
    }

    @Test
    void severalProcessesMayWriteToOneFile() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (String name : List.of("left", "right")) {
            writers.add(
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    GapLogTest.class.getName(),
                                    file.toString(),
                                    name)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }
        List<String> expected = new ArrayList<>();
        for (String name : List.of("left", "right")) {
            IntStream.range(0, 2500).forEach(i -> expected.add(name + " " + i));
        }
        assertThat(questions()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatIsNoLineOfOursIsLeftOut() throws IOException {
        new GapLog(file).add("good");
        Files.writeString(
                file,
                "garbage\nyesterday\tx\n\t\n\u0000",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        assertThat(questions()).containsExactly("good");
    }

    @Test
    void aFileThatCantBeWrittenIsSaidAtTheStart() {
        assertThatThrownBy(() -> new GapLog(folder.resolve("nowhere/gaps.tsv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere/gaps.tsv");
    }

    @Test
    void aFileThatVanishesIsMadeAnew() throws IOException {
        GapLog log = new GapLog(file);
        Files.delete(file);
        log.add("again");
        assertThat(questions()).containsExactly("again");
    }
}
