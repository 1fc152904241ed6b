package gloss.cli;

import static gloss.cli.CommandLineRun.gloss;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir private Path folder;

    private String data;
    private String index;

    @BeforeEach
    void write() throws IOException {
        data = "--data=" + SmallContent.write(folder.resolve("data")).root();
        index = "--index=" + folder.resolve("index");
    }

    @Test
    void anIndexThatIsNotThereIsSaidToBeMissing() {
        CommandLineRun run = gloss("evaluate", data, index);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("there is no index yet; make one with: gloss index");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theOutcomeIsComparedWithThatOfAnotherTime() throws IOException {
        assertThat(gloss("index", data, index).exit()).isZero();
        Path report = folder.resolve("before.tsv");
        CommandLineRun first = gloss("evaluate", data, index, "--write=" + report);
        assertThat(first.out()).contains("all").contains("S@1 1.000");

        Files.writeString(
                folder.resolve("data/golden.tsv"),
                "query\tstyle\trelevant\nnobody knows this\tterm\tentry-1\n");
        CommandLineRun worse = gloss("evaluate", data, index, "--against=" + report);
        assertThat(worse.exit()).isEqualTo(1);
        assertThat(worse.out())
                .contains("not found  nobody knows this")
                .contains("MRR@10 1.000 -> 0.000");
    }
}
