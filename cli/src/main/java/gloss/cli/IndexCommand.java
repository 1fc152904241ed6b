package gloss.cli;

import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.indexer.Indexer;
import gloss.indexer.Progress;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "index", description = "Brings the index in line with the content.")
final class IndexCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Option(names = "--dry-run", description = "Only say what would change.")
    private boolean dryRun;

    @Option(names = "--force", description = "Publish even what the gate refuses.")
    private boolean force;

    @Option(names = "--rebuild", description = "Read everything anew.")
    private boolean rebuild;

    @Override
    public Integer call() throws Exception {
        try (SearchEngine engine = workspace.engine()) {
            if (Workspace.damage(engine) != null) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "The index can't be opened and is built anew ("
                                        + Workspace.damage(engine)
                                        + ")");
            }
            Report report =
                    workspace
                            .indexer(engine)
                            .run(new Indexer.Options(force, dryRun, rebuild), Progress.NONE);
            print(report, spec.commandLine().getOut(), spec.commandLine().getErr());
            return report.failed().isEmpty() && report.refused() == null ? 0 : 1;
        }
    }

    static void print(Report report, PrintWriter out, PrintWriter err) {
        report.failed().forEach(finding -> err.println("error: " + finding));
        report.warnings().forEach(finding -> err.println("warning: " + finding));
        if (report.refused() != null) {
            err.println("refused: " + report.refused());
        }
        out.printf(
                "%d added, %d updated, %d removed, %d unchanged, %d failed; generation %d%s (%d ms)%n",
                report.added(),
                report.updated(),
                report.removed(),
                report.unchanged(),
                report.failed().size(),
                report.generation(),
                report.published() ? "" : ", nothing published",
                report.tookMs());
        out.flush();
        err.flush();
    }
}
