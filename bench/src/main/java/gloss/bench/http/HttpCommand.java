package gloss.bench.http;

import gloss.bench.Figures;
import gloss.bench.Results;
import gloss.bench.Shipped;
import gloss.engine.SearchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "http",
        description = "Requests per second of each route, as ratios to a route that says hello.")
public final class HttpCommand implements Callable<Integer> {
    @Option(names = "--rounds", description = "Of all scenarios, one after the other.")
    private int rounds = 5;

    @Option(names = "--seconds", description = "For each scenario in each round.")
    private double seconds = 4;

    @Option(
            names = "--warmup",
            description =
                    "Seconds for each scenario, before all rounds: what it compiles is no cost.")
    private double warmup = 25;

    @Option(names = "--connections", description = "At the same time.")
    private int connections = 8;

    @Option(names = "--only", paramLabel = "NAME", description = "Beside hello, this scenario.")
    private String only = "";

    @Option(names = "--write", paramLabel = "FILE", description = "Where to put the results.")
    private String file = "";

    private record Running(Scenario scenario, ServerProcess server, Load load) {}

    private record Sample(
            double perSecond, double perCpuSecond, double p50, double p99, double resident) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path index = Files.createTempDirectory("gloss-bench");
        try (SearchEngine engine = Shipped.index(index);
                ServerProcess gloss = Servers.gloss(index);
                ServerProcess bare = Servers.bare()) {
            List<Scenario> scenarios =
                    Scenario.all(Shipped.entries(engine)).stream()
                            .filter(s -> s.isHello() || s.name().contains(only))
                            .toList();
            double started = gloss.resident();
            List<Running> all = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                ServerProcess server = scenario.bare() ? bare : gloss;
                Load load = new Load(server.port(), connections, scenario.paths());
                all.add(new Running(scenario, server, load));
            }
            for (Running running : all) {
                System.err.println("warming up: " + running.scenario().name());
                running.load().run(warmup);
            }
            Map<Scenario, List<Sample>> samples = new LinkedHashMap<>();
            for (int round = 1; round <= rounds; round++) {
                for (Running running : all) {
                    Scenario scenario = running.scenario();
                    System.err.println("round " + round + ": " + scenario.name());
                    samples.computeIfAbsent(scenario, s -> new ArrayList<>())
                            .add(sample(running.server(), running.load()));
                }
            }
            Results.write(file, "HTTP", report(samples, started));
        }
        return 0;
    }

    private Sample sample(ServerProcess server, Load load)
            throws IOException, InterruptedException {
        double before = server.cpu().toNanos();
        Load.Outcome outcome = load.run(seconds);
        double cpu = (server.cpu().toNanos() - before) / 1e9;
        if (outcome.failed() > 0) {
            throw new IOException(outcome.failed() + " answers were errors");
        }
        return new Sample(
                outcome.perSecond(),
                outcome.latencies().length / cpu,
                Figures.percentile(outcome.latencies(), 0.5) / 1e6,
                Figures.percentile(outcome.latencies(), 0.99) / 1e6,
                server.resident());
    }

    private String report(Map<Scenario, List<Sample>> samples, double started) {
        StringBuilder out = new StringBuilder();
        out.append("`./gloss bench http --rounds ")
                .append(rounds)
                .append(" --seconds ")
                .append(Figures.show(seconds))
                .append(" --connections ")
                .append(connections)
                .append(" --warmup ")
                .append(Figures.show(warmup))
                .append("` (")
                .append(Figures.machine())
                .append(
                        "). Medians; latencies in milliseconds; CPU is the server's. Hello is"
                                + " `/healthz`, which passes all filters that a search passes. Resident"
                                + " memory after the start: ")
                .append(Figures.show(started / 1e6))
                .append(" MB.\n\n")
                .append(
                        Figures.row(
                                "what",
                                "requests/s",
                                "per CPU-second",
                                "of hello's",
                                "p50",
                                "p99",
                                "p99 / hello's",
                                "RSS, MB"))
                .append("|---|---|---|---|---|---|---|---|\n");
        List<Sample> hello =
                samples.entrySet().stream()
                        .filter(entry -> entry.getKey().isHello())
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        samples.forEach((scenario, list) ->
                out.append(
                        Figures.row(
                                scenario.name(),
                                median(list, Sample::perSecond),
                                median(list, Sample::perCpuSecond),
                                ratio(list, hello, Sample::perCpuSecond),
                                median(list, Sample::p50),
                                median(list, Sample::p99),
                                ratio(list, hello, Sample::p99),
                                median(list, Sample::resident) / 1e6)));
        return out.toString();
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return Figures.median(samples.stream().mapToDouble(value).toArray());
    }

    /** The median of the rounds' ratios: what disturbs a round disturbs both. */
    private static double ratio(
            List<Sample> samples, List<Sample> to, ToDoubleFunction<Sample> value) {
        double[] ratios = new double[samples.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = value.applyAsDouble(samples.get(i)) / value.applyAsDouble(to.get(i));
        }
        return Figures.median(ratios);
    }
}
