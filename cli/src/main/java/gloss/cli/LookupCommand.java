package gloss.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "lookup",
        description = "Prints the best answer in short. Exit code 1: nothing really matches.")
final class LookupCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look up.")
    private String[] query = {};

    @Option(names = "--full", description = "Print the whole entry.")
    private boolean full;

    @Option(
            names = "--format",
            description = "json, md, text or html (default: ${DEFAULT-VALUE}).",
            completionCandidates = Formats.class,
            defaultValue = "text")
    private String format = "text";

    @Option(names = "--json", description = "The same as --format=json.")
    private boolean json;

    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Answers.View.FORMATS.iterator();
        }
    }

    @Override
    public Integer call() {
        if (!Answers.View.FORMATS.contains(format)) {
            throw new ParameterException(
                    spec.commandLine(), "--format is one of " + Answers.View.FORMATS);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Answers answers = workspace.answers()) {
            Answers.View view = new Answers.View(json ? "json" : format, full, Terminal.current());
            Answers.Answer answer = answers.lookup(String.join(" ", query), view);
            out.print(answer.body().endsWith("\n") ? answer.body() : answer.body() + "\n");
            out.flush();
            return answer.found() ? 0 : 1;
        }
    }
}
