package gloss.cli;

import gloss.server.GlossServer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        footer = {"", "Run by ./gloss itself, from the sources: test, bench."})
public final class Main {
    /** In the order in which they are listed. */
    private static final List<Class<?>> COMMANDS =
            List.of(
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
                    CommandLine.HelpCommand.class);

    /** These tell of all the others. */
    private static final Set<Class<?>> OVERVIEWS =
            Set.of(CompletionCommand.class, CommandLine.HelpCommand.class);

    private Main() {}

    public static void main(String[] arguments) {
        // Lucene recommends the incubating vector module, which serves vector search only.
        Logger vectors = Logger.getLogger("org.apache.lucene.internal.vectorization");
        vectors.setLevel(Level.SEVERE);
        if (arguments.length > 0 && arguments[0].equals("serve")) {
            // Beside reading the options and opening the index.
            Thread.ofPlatform().daemon().start(GlossServer::warmUp);
        }
        System.exit(commandLine(arguments).execute(arguments));
    }

    /**
     * Knows only the command that is called, where that is clear: taking in all of them takes a
     * tenth of a second, as long as many a command itself.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        Optional<Class<?>> called =
                COMMANDS.stream()
                        .filter(command -> isCalled(command, arguments))
                        .filter(command -> !OVERVIEWS.contains(command))
                        .findFirst();
        called.map(List::<Class<?>>of).orElse(COMMANDS).forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures());
        return line;
    }

    private static boolean isCalled(Class<?> command, String... arguments) {
        return arguments.length > 0
                && command.getAnnotation(Command.class).name().equals(arguments[0]);
    }
}
