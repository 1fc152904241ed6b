package gloss.bench.http;

import gloss.bench.Figures;
import gloss.bench.Results;
import gloss.bench.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "start", description = "From the command to the first answer, and memory then.")
public final class StartCommand implements Callable<Integer> {
    @Option(names = "--rounds", description = "Starts of each kind.")
    private int rounds = 5;

    @Option(names = "--write", paramLabel = "FILE", description = "Where to put the results.")
    private String file = "";

    @Override
    public Integer call() throws IOException {
        Path index = Files.createTempDirectory("gloss-bench");
        Shipped.index(index).close();
        double[] seconds = new double[rounds];
        double[] resident = new double[rounds];
        // The first start may make what the later ones use.
        start(index, 0, new double[1], new double[1]);
        for (int i = 0; i < rounds; i++) {
            start(index, i, seconds, resident);
        }
        Results.write(
                file,
                "Start",
                "`./gloss bench start --rounds "
                        + rounds
                        + "`, index present ("
                        + Figures.machine()
                        + "). Medians.\n\n"
                        + Figures.row("what", "seconds to the first answer", "RSS then, MB")
                        + "|---|---|---|\n"
                        + Figures.row(
                                "./gloss serve",
                                Figures.median(seconds),
                                Figures.median(resident) / 1e6));
        return 0;
    }

    private static void start(Path index, int i, double[] seconds, double[] resident)
            throws IOException {
        long started = System.nanoTime();
        try (ServerProcess server = Servers.gloss(index);
                Connection connection = new Connection(server.port())) {
            int status =
                    connection.ask(
                            Connection.request(server.port(), "/api/search?q=mutable+default"));
            if (status != 200) {
                throw new IOException("the first answer was a " + status);
            }
            seconds[i] = (System.nanoTime() - started) / 1e9;
            resident[i] = server.resident();
        }
    }
}
