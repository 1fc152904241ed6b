package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckIndexTest {
    @TempDir private Path folder;
    private String data;
    private Path index;

    @BeforeEach
    void buildIndex() throws IOException {
        data = CheckedContent.in(folder.resolve("data")).root().toString();
        index = folder.resolve("index");
        CommandLineRun run =
                CommandLineRun.gloss("index", "--data", data, "--index", index.toString());
        assertThat(run.exit()).isZero();
    }

    private CommandLineRun check(Path folder) {
        return CommandLineRun.gloss("check", "--data", data, "--index=" + folder);
    }

    @Test
    void aSoundIndexAgreesWithItsChecksums() {
        CommandLineRun run = check(index);

        assertThat(run.out()).contains("The index agrees with its checksums.");
        assertThat(run.exit()).isZero();
        assertThat(CommandLineRun.gloss("check", "--data", data).out()).doesNotContain("The index");
    }

    @Test
    void aFlippedBitInAnyFileIsFound() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(index)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(file -> !file.getParent().equals(index))
                            .filter(file -> !file.endsWith("write.lock"))
                            .toList();
        }
        assertThat(files).hasSizeGreaterThan(2);
        for (Path file : files) {
            byte[] sound = Files.readAllBytes(file);
            byte[] broken = sound.clone();
            broken[broken.length / 2] ^= 1;
            Files.write(file, broken);

            CommandLineRun run = check(index);

            assertThat(run.out()).as("%s", file).contains("index: index-1");
            assertThat(run.exit()).as("%s", file).isEqualTo(1);
            Files.write(file, sound);
        }
        assertThat(check(index).exit()).isZero();
    }

    @Test
    void whereThereIsNoneThatIsSaid() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(check(nowhere).err()).contains("there is no index in " + nowhere);
        assertThat(nowhere).doesNotExist();
        assertThat(check(empty).out()).contains("index: nothing is published");
        assertThat(check(empty).exit()).isEqualTo(1);
    }
}
