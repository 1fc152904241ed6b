package gloss.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gloss}: exit code 0 is good, 1 found something wrong, 2 wrong usage. */
@Command(
        name = "gloss",
        description = "Search for concept knowledge bases.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "gloss 0.1.0",
        footer = {"", "Run by ./gloss itself, from the sources: test, bench."},
        subcommands = {
            ServeCommand.class,
            IndexCommand.class,
            RollbackCommand.class,
            SearchCommand.class,
            LookupCommand.class,
            ExplainCommand.class,
            EvaluateCommand.class,
            GapsCommand.class,
            CheckCommand.class,
            NewCommand.class,
            TrainCommand.class,
            McpCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class,
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Lucene recommends the incubating vector module, which serves vector search only.
        Logger vectors = Logger.getLogger("org.apache.lucene.internal.vectorization");
        vectors.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures());
        return line;
    }
}
