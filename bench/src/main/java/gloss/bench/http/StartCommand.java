package gloss.bench.http;

import gloss.bench.Figures;
import gloss.bench.Results;
import gloss.bench.Shipped;
import gloss.bench.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "start", description = "From the command to the first answer, and memory then.")
public final class StartCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Option(names = "--rounds", description = "Starts of each kind.")
    private int rounds = 5;

    @Option(names = "--write", paramLabel = "FILE", description = "Where to put the results.")
    private String file = "";

    private interface Start {
        ServerProcess of(Path index) throws IOException;
    }

    private record Sample(double seconds, double resident) {}

    @Override
    public Integer call() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path index = folder.path();
            Shipped.index(index).close();
            // The first start may make what the later ones use.
            first(index);
            List<Sample> gloss = new ArrayList<>();
            List<Sample> plain = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                gloss.add(sample(Servers::gloss, index));
                plain.add(sample(Servers::plainGloss, index));
            }
            Results.write(file, "Start", report(gloss, plain));
        }
        return 0;
    }

    private String report(List<Sample> gloss, List<Sample> plain) {
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ratios[i] = gloss.get(i).seconds() / plain.get(i).seconds();
        }
        return "`./gloss bench start --rounds "
                + rounds
                + "`, index present ("
                + Figures.machine()
                + "). Medians, in turns. Plain is `java -jar gloss.jar serve` without options and"
                + " AOT cache. Memory is that after the first answer.\n\n"
                + Figures.row("what", "seconds to the first answer", "of plain", "RSS, MB")
                + "|---|---|---|---|\n"
                + row("./gloss serve", gloss, Figures.median(ratios))
                + row("plain", plain, 1.0);
    }

    private static String row(String name, List<Sample> samples, double ratio) {
        return Figures.row(
                name,
                Figures.median(samples.stream().mapToDouble(Sample::seconds).toArray()),
                ratio,
                Figures.median(samples.stream().mapToDouble(Sample::resident).toArray()) / 1e6);
    }

    /** Starts, and waits until the AOT cache is made that a first start makes, if it makes one. */
    private void first(Path index) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            sample(Servers::gloss, index);
        } while (isMaking() && System.nanoTime() < end);
    }

    private static boolean isMaking() throws IOException {
        try (Stream<Path> files = Files.list(Shipped.home().resolve("cli/target"))) {
            return files.anyMatch(file -> file.toString().endsWith(".making"));
        }
    }

    private static Sample sample(Start start, Path index) throws IOException {
        long started = System.nanoTime();
        try (ServerProcess server = start.of(index);
                Connection connection = new Connection(server.port())) {
            int status =
                    connection.ask(
                            Connection.request(server.port(), "/api/search?q=mutable+default"));
            if (status != 200) {
                throw new IOException("the first answer was a " + status);
            }
            return new Sample((System.nanoTime() - started) / 1e9, server.resident());
        }
    }
}
