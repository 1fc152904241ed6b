package gloss.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gloss.engine.SearchEngine;
import gloss.indexer.Indexer;
import gloss.indexer.ReindexService;
import gloss.server.ReportReply;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "index",
        description = {
            "Brings the index in line with the content.",
            "A server that runs on the index is asked to do it."
        })
final class IndexCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Option(names = "--dry-run", description = "Only say what would change.")
    private boolean dryRun;

    @Option(names = "--force", description = "Publish even what the gate refuses.")
    private boolean force;

    @Option(names = "--rebuild", description = "Read everything anew.")
    private boolean rebuild;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<RunningServer> server = RunningServer.of(workspace.indexFolder());
        ReportReply report = server.isPresent() ? ask(server.get(), err) : run(err);
        ReportPrinter printer = new ReportPrinter(out, err);
        if (json) {
            JsonMapper mapper =
                    JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
            out.println(mapper.writeValueAsString(report));
            out.flush();
        } else {
            if (dryRun) {
                printer.changes(report);
            }
            printer.summary(report);
        }
        return report.failed().isEmpty() && report.refused() == null ? 0 : 1;
    }

    private ReportReply ask(RunningServer server, PrintWriter err)
            throws IOException, InterruptedException {
        Path data = workspace.content().root();
        if (!isSame(data, Path.of(server.data()))) {
            throw new FailedException(
                    "the index in "
                            + workspace.indexFolder()
                            + " is that of "
                            + server
                            + ", which follows "
                            + server.data()
                            + " and not "
                            + data);
        }
        err.println("Asking the server at " + server + " to do it.");
        err.flush();
        return new ServerClient(server).reindex(force, dryRun, rebuild);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return one.equals(other)
                || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    }

    private ReportReply run(PrintWriter err) throws IOException {
        try (SearchEngine engine = workspace.engine()) {
            Workspace.sayDamage(engine, err);
            ReindexService service = workspace.service(engine);
            TerminalProgress.on(service);
            return ReportReply.of(service.run(new Indexer.Options(force, dryRun, rebuild)));
        }
    }
}
