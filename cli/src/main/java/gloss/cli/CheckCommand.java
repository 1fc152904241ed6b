package gloss.cli;

import gloss.engine.lucene.LuceneSearchEngine;
import gloss.indexer.Content;
import gloss.indexer.ContentEntry;
import gloss.indexer.Progress;
import gloss.indexer.check.ContentCheck;
import gloss.indexer.check.ExampleCheck;
import gloss.indexer.check.Problem;
import gloss.indexer.examples.ExampleRunner;
import gloss.indexer.examples.PythonInterpreter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = {
            "Says what is wrong with the content, as path:line: what and how to mend it.",
            "Exit code 1 if there is an error; warnings are a matter of measure."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    // Workspace's options, but --index without a folder has a meaning here.
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The content folder (default: the one that comes with Gloss).",
            defaultValue = "${env:GLOSS_DATA}")
    private @Nullable String data;

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            arity = "0..1",
            fallbackValue = "",
            description = "Also compare the index with its checksums (default: Gloss's own).")
    private @Nullable String index;

    @Option(
            names = "--run",
            description = "Also run the Python examples. Only do that with content you trust.")
    private boolean run;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "For the examples of an entry (default: ${DEFAULT-VALUE}).")
    private int timeLimit;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Only tell of these files and folders.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (timeLimit < 1) {
            throw new ParameterException(spec.commandLine(), "--time-limit must be at least 1");
        }
        Workspace workspace = Workspace.of(orEmpty(data), indexFolder());
        CheckReport.Index checked =
                index == null ? CheckReport.Index.NOT_CHECKED : verify(workspace);
        Content content = Content.read(workspace.content());
        Selection selection = selection(content);
        List<ContentEntry> entries =
                content.entries().stream().filter(e -> selection.has(e.path())).toList();
        List<Problem> problems = new ArrayList<>(ContentCheck.check(content));
        problems.removeIf(problem -> !selection.has(problem.path()));
        CheckReport.Examples examples = run ? run(entries, problems) : CheckReport.Examples.NONE;
        CheckReport report =
                new CheckReport(
                        content.folder().root(), entries.size(), problems, examples, checked);
        if (json) {
            report.json(spec.commandLine().getOut());
        } else {
            report.text(spec.commandLine().getOut());
        }
        return report.isGood() ? 0 : 1;
    }

    private CheckReport.Examples run(List<ContentEntry> entries, List<Problem> problems)
            throws IOException, InterruptedException {
        Optional<PythonInterpreter> python = PythonInterpreter.find();
        if (python.isEmpty()) {
            return new CheckReport.Examples(0, "", CheckReport.NO_PYTHON);
        }
        ExampleRunner runner = new ExampleRunner(python.get(), Duration.ofSeconds(timeLimit));
        ExampleCheck.Result result =
                new ExampleCheck(runner, Runtime.getRuntime().availableProcessors())
                        .check(entries, Progress.NONE);
        problems.addAll(result.problems());
        return new CheckReport.Examples(result.examples(), python.get().version(), "");
    }

    private String indexFolder() {
        String environment = System.getenv("GLOSS_INDEX");
        return index == null || index.isBlank() ? orEmpty(environment) : index;
    }

    private static CheckReport.Index verify(Workspace workspace) {
        Path folder = workspace.indexFolder();
        if (!Files.isDirectory(folder)) {
            throw new FailedException(
                    "there is no index in " + folder + "; build it with gloss index");
        }
        try (LuceneSearchEngine engine = workspace.embedded()) {
            return new CheckReport.Index(true, engine.verify());
        }
    }

    private Selection selection(Content content) {
        try {
            return Selection.of(content.folder(), files);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
