package gloss.cli;

import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.indexer.Evaluation;
import gloss.indexer.EvaluationFile;
import gloss.indexer.GoldenQuery;
import gloss.indexer.GoldenSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "Runs the golden queries and says how good the hits are.")
final class EvaluateCommand implements Callable<Integer> {
    /** A fall of the mean reciprocal rank by more than this is worth an exit code of 1. */
    private static final double TOLERANCE = 0.005;

    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Option(
            names = "--against",
            paramLabel = "REPORT",
            description = "Compare with a report that --write made; exit 1 if quality fell.")
    private @Nullable Path against;

    @Option(names = "--write", paramLabel = "REPORT", description = "Write the outcome to a file.")
    private @Nullable Path write;

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "Other queries than the content's golden.tsv.")
    private @Nullable Path queries;

    @Option(names = "--quiet", description = "Leave out the failing queries.")
    private boolean quiet;

    @Option(
            names = "--tuning",
            description = "Show failing queries only of the half that ranking is tuned on.")
    private boolean tuning;

    @Override
    public Integer call() throws IOException {
        List<GoldenQuery> golden =
                queries == null ? GoldenSet.read(workspace.content()) : GoldenSet.read(queries);
        if (golden.isEmpty()) {
            throw new FailedException(
                    "there are no golden queries in " + workspace.content().root());
        }
        try (SearchEngine engine = workspace.engine();
                Searcher searcher = engine.searcher()) {
            if (searcher.status().generation().number() == 0) {
                throw new FailedException("there is no index yet; make one with: gloss index");
            }
            Evaluation evaluation = Evaluation.of(searcher, golden);
            PrintWriter out = spec.commandLine().getOut();
            if (!quiet) {
                failures(evaluation, tuning, out);
            }
            summary(evaluation, out);
            int exit = against == null ? 0 : compare(evaluation, against, out);
            if (write != null) {
                EvaluationFile.write(evaluation, write);
            }
            out.flush();
            return exit;
        }
    }

    private static void failures(Evaluation evaluation, boolean tuning, PrintWriter out) {
        for (Evaluation.Outcome outcome : evaluation.outcomes()) {
            GoldenQuery query = outcome.query();
            boolean wrong =
                    query.isNegative() ? !outcome.weak() : outcome.rank() != 1 || outcome.weak();
            if (wrong && (!tuning || query.isForTuning())) {
                out.printf(
                        "%-9s %s  %s%n          wanted %s, first came %s%n",
                        query.style(),
                        outcome.rank() == 0 ? "not found" : "rank " + outcome.rank(),
                        query.text().replace("\n", "\\n") + (outcome.weak() ? "  [weak]" : ""),
                        query.isNegative() ? "nothing" : query.relevant(),
                        outcome.first());
            }
        }
    }

    private static void summary(Evaluation evaluation, PrintWriter out) {
        evaluation
                .byStyle()
                .forEach((style, scores) -> out.println(EvaluationFile.summary(style, scores)));
        out.println(EvaluationFile.summary("all", evaluation.answerable()));
        out.println(
                EvaluationFile.summary(
                        "tuned on", evaluation.scores(q -> !q.isNegative() && q.isForTuning())));
        out.println(
                EvaluationFile.summary(
                        "held out", evaluation.scores(q -> !q.isNegative() && !q.isForTuning())));
        out.printf(
                Locale.ROOT,
                "negatives: %d, flagged weak %.3f%n",
                evaluation.negatives().queries(),
                evaluation.negatives().weak());
    }

    private static int compare(Evaluation evaluation, Path report, PrintWriter out)
            throws IOException {
        EvaluationFile.differences(evaluation, report).forEach(out::println);
        double before = EvaluationFile.mrr(report);
        double now = evaluation.answerable().mrr();
        out.printf(Locale.ROOT, "MRR@10 %.3f -> %.3f%n", before, now);
        return now < before - TOLERANCE ? 1 : 0;
    }
}
