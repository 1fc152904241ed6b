package gloss.bench.inprocess;

import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "jmh",
        description = "Times the parts: tokenizer, planning, search, highlights, facets, suggest.")
public final class JmhCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", description = "JMH's own arguments, after --.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws CommandLineOptionException, RunnerException {
        CommandLineOptions given = new CommandLineOptions(arguments.toArray(String[]::new));
        new Runner(
                        new OptionsBuilder()
                                .parent(given)
                                .jvmArgsAppend(
                                        "-Dgloss.home=" + System.getProperty("gloss.home", "."))
                                .build())
                .run();
        return 0;
    }
}
