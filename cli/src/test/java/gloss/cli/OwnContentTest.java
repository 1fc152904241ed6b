package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gloss.indexer.Content;
import gloss.indexer.ContentFolder;
import gloss.indexer.Progress;
import gloss.indexer.check.ContentCheck;
import gloss.indexer.check.ExampleCheck;
import gloss.indexer.examples.ExampleRunner;
import gloss.indexer.examples.PythonInterpreter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The knowledge base that comes with Gloss keeps its own rules. */
final class OwnContentTest {
    /** What the base began with; fewer would mean that something was not seen. */
    private static final int FEWEST_ENTRIES = 252;

    /** For a machine that is busy with other tests. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Content content;

    @BeforeAll
    static void read() throws IOException {
        content = Content.read(new ContentFolder(Path.of("..", "data")));
    }

    @Test
    void checkFindsNothing() {
        assertThat(ContentCheck.check(content)).isEmpty();
        assertThat(content.entries()).hasSizeGreaterThanOrEqualTo(FEWEST_ENTRIES);
    }

    @Test
    void everyExamplePrintsExactlyItsOutput() throws Exception {
        Optional<PythonInterpreter> python = PythonInterpreter.find();
        assumeTrue(python.isPresent(), "skipped: " + CheckReport.NO_PYTHON);

        ExampleRunner runner = new ExampleRunner(python.get(), PATIENCE);
        ExampleCheck.Result result =
                new ExampleCheck(runner, Runtime.getRuntime().availableProcessors())
                        .check(content.entries(), Progress.NONE);

        assertThat(result.problems()).isEmpty();
        assertThat(result.examples()).isGreaterThan(FEWEST_ENTRIES);
    }
}
