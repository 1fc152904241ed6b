package gloss.indexer.examples;

import gloss.indexer.examples.Transcript.Ran;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the examples of an entry: top to bottom in one namespace, in one interpreter of their own,
 * in an empty temporary folder, with next to no environment and for a limited time. That keeps
 * examples from disturbing each other and this machine by accident. It is no sandbox: run only what
 * you trust. Safe for use by many threads.
 */
public final class ExampleRunner {
    public static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    /** How many bytes a block may print. */
    public static final int PRINT_LIMIT = 64 * 1024;

    private final PythonInterpreter python;
    private final Duration timeLimit;

    /**
     * @param timeLimit for all examples of an entry together
     */
    public ExampleRunner(PythonInterpreter python, Duration timeLimit) {
        if (!timeLimit.isPositive()) {
            throw new IllegalArgumentException("the time limit must be positive, got " + timeLimit);
        }
        this.python = python;
        this.timeLimit = timeLimit;
    }

    public PythonInterpreter python() {
        return python;
    }

    /**
     * @return an outcome for each example
     * @throws IOException if Python can't be started
     */
    public List<Outcome> run(List<Example> examples) throws IOException, InterruptedException {
        if (examples.isEmpty()) {
            return List.of();
        }
        List<String> blocks = examples.stream().map(Example::code).toList();
        try (DriverProcess process = DriverProcess.start(python, timeLimit)) {
            Transcript transcript = process.converse(blocks, PRINT_LIMIT, timeLimit);
            List<Ran> ran = transcript.ran();
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (i < ran.size()) {
                    outcomes.add(judge(examples.get(i), ran.get(i)));
                } else if (i > ran.size()) {
                    outcomes.add(new Outcome.NotRun());
                } else {
                    outcomes.add(stopped(transcript.end(), process));
                }
            }
            return outcomes;
        }
    }

    private Outcome stopped(Transcript.End end, DriverProcess process) throws InterruptedException {
        return switch (end) {
            case TIME -> new Outcome.TimedOut(timeLimit);
            case LENGTH -> new Outcome.PrintedTooMuch(PRINT_LIMIT);
            case NATURAL -> new Outcome.Ended(process.exitCode());
        };
    }

    private static Outcome judge(Example example, Ran ran) {
        if (example.output().isEmpty()) {
            return ran.error().isEmpty()
                    ? new Outcome.Ok()
                    : new Outcome.Raised(ran.error().stripTrailing());
        }
        String expected = tidy(example.output().get());
        String got = tidy(ran.all());
        return expected.equals(got) ? new Outcome.Ok() : new Outcome.Differs(expected, got);
    }

    /** Without white space at the ends of lines, which nobody sees and editors take away. */
    private static String tidy(String text) {
        return String.join("\n", text.lines().map(String::stripTrailing).toList()).stripTrailing();
    }
}
