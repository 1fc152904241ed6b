package gloss.indexer.check;

import gloss.indexer.ContentEntry;
import gloss.indexer.Progress;
import gloss.indexer.check.EntryExamples.Placed;
import gloss.indexer.examples.Example;
import gloss.indexer.examples.ExampleRunner;
import gloss.indexer.examples.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs the examples of entries, several entries at a time. */
public final class ExampleCheck {
    private final ExampleRunner runner;
    private final int atOnce;

    /**
     * @param atOnce how many entries run at the same time
     */
    public ExampleCheck(ExampleRunner runner, int atOnce) {
        this.runner = runner;
        this.atOnce = atOnce;
    }

    /**
     * @param examples how many were to be run
     * @param problems by path and line
     */
    public record Result(int examples, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @throws IOException if Python can't be started
     */
    public Result check(List<ContentEntry> entries, Progress progress)
            throws IOException, InterruptedException {
        List<EntryExamples> all = entries.stream().map(EntryExamples::of).toList();
        List<Problem> problems = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            CompletionService<List<Problem>> running = new ExecutorCompletionService<>(threads);
            all.forEach(entry -> running.submit(() -> run(entry)));
            for (int done = 1; done <= all.size(); done++) {
                problems.addAll(running.take().get());
                progress.at(done, all.size());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("running an example failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        problems.sort(Problem.ORDER);
        return new Result(all.stream().mapToInt(e -> e.examples().size()).sum(), problems);
    }

    private List<Problem> run(EntryExamples entry) throws IOException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        Problems ofEntry = new Problems(entry.entry().path(), problems);
        List<Example> examples = entry.examples().stream().map(Placed::example).toList();
        List<Outcome> outcomes = runner.run(examples);
        for (int i = 0; i < outcomes.size(); i++) {
            report(entry.examples().get(i), outcomes.get(i), ofEntry);
        }
        return problems;
    }

    private static void report(Placed placed, Outcome outcome, Problems problems) {
        switch (outcome) {
            case Outcome.Ok ok -> {}
            case Outcome.NotRun notRun -> {}
            case Outcome.Differs differs -> {
                OutputDiff diff = new OutputDiff(differs.expected(), differs.got());
                problems.error(
                        placed.outputLine() + diff.start(),
                        "the example prints something else (+) than the output block (-)\n"
                                + diff.text());
            }
            case Outcome.Raised raised ->
                    problems.error(
                            placed.line(),
                            "the example raises; mend it, or add an output block that ends with"
                                    + "\n    "
                                    + raised.error());
            case Outcome.TimedOut timedOut ->
                    problems.error(
                            placed.line(),
                            "the examples of this entry run longer than "
                                    + timedOut.limit().toSeconds()
                                    + " s and were stopped here; shorten this one, or mark it"
                                    + " python no-run");
            case Outcome.PrintedTooMuch much ->
                    problems.error(
                            placed.line(),
                            "the example prints more than "
                                    + much.limit() / 1024
                                    + " KB and was stopped; print less");
            case Outcome.Ended ended ->
                    problems.error(
                            placed.line(),
                            "the example ended Python (exit code "
                                    + ended.exitCode()
                                    + "), so what follows did not run");
        }
    }
}
