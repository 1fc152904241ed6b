package gloss.indexer.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs examples on the Python of this machine; without one, the tests that use it are skipped. */
final class Running {
    private Running() {}

    static PythonInterpreter findPython() throws InterruptedException {
        Optional<PythonInterpreter> python = PythonInterpreter.find();
        assumeTrue(
                python.isPresent(),
                "skipped: there is no Python " + PythonInterpreter.OLDEST + " as python3 on PATH");
        return python.orElseThrow();
    }

    static List<Outcome> run(Example... examples) throws IOException, InterruptedException {
        return runFor(ExampleRunner.TIME_LIMIT, examples);
    }

    static Outcome run(String code, String output) throws IOException, InterruptedException {
        return run(Example.of(code, output)).getFirst();
    }

    static List<Outcome> runFor(Duration limit, Example... examples)
            throws IOException, InterruptedException {
        return new ExampleRunner(findPython(), limit).run(List.of(examples));
    }

    static String quoted(Path path) {
        return "'" + path + "'";
    }
}
