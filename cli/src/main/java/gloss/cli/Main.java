package gloss.cli;

import gloss.server.GlossServer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
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
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private Main() {}

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("serve", ServeCommand::new);
        commands.put("index", IndexCommand::new);
        commands.put("rollback", RollbackCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("lookup", LookupCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("gaps", GapsCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("new", NewCommand::new);
        commands.put("train", TrainCommand::new);
        commands.put("mcp", McpCommand::new);
        commands.put("completion", CompletionCommand::new);
        // No method reference: a JDK 25 can't put one to so old a class into its AOT cache.
        commands.put("help", () -> new CommandLine.HelpCommand());
        return Collections.unmodifiableMap(commands);
    }

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
        @Nullable Supplier<Object> called =
                arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (called == null || arguments[0].equals("help") || arguments[0].equals("completion")) {
            COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
        } else {
            line.addSubcommand(arguments[0], called.get());
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures());
        return line;
    }
}
