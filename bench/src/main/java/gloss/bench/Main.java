package gloss.bench;

import gloss.bench.cluster.ClusterCommand;
import gloss.bench.http.HttpCommand;
import gloss.bench.http.StartCommand;
import gloss.bench.inprocess.JmhCommand;
import gloss.bench.inprocess.PeersCommand;
import gloss.bench.reindex.ReindexCommand;
import gloss.bench.scale.ScaleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gloss bench}. */
@Command(
        name = "gloss bench",
        description = "Measures. Stop everything else on the machine first.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            HttpCommand.class,
            StartCommand.class,
            PeersCommand.class,
            ScaleCommand.class,
            ReindexCommand.class,
            JmhCommand.class,
            ClusterCommand.class,
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
