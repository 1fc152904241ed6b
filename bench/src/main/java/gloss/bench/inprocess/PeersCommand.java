package gloss.bench.inprocess;

import gloss.bench.Cpu;
import gloss.bench.Figures;
import gloss.bench.Queries;
import gloss.bench.Results;
import gloss.bench.Shipped;
import gloss.engine.Entry;
import gloss.engine.SearchEngine;
import gloss.indexer.GoldenQuery;
import gloss.indexer.GoldenSet;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "peers",
        description = "Quality and speed beside SQLite FTS5 and Lucene as it comes.")
public final class PeersCommand implements Callable<Integer> {
    @Option(names = "--rounds", description = "Of all peers, one after the other.")
    private int rounds = 5;

    @Option(names = "--queries", description = "Distinct ones in each round.")
    private int queries = 3000;

    @Option(names = "--write", paramLabel = "FILE", description = "Where to put the results.")
    private String file = "";

    @Override
    public Integer call() throws IOException, SQLException {
        List<GoldenQuery> golden = GoldenSet.read(Shipped.content());
        try (SearchEngine engine = Shipped.index(Files.createTempDirectory("gloss-bench"))) {
            List<Entry> entries = Shipped.entries(engine);
            List<String> distinct = new Queries(entries, 7).distinct(queries * (rounds + 2));
            try (Peer gloss = new GlossPeer(engine);
                    Peer lucene = new LucenePeer(entries);
                    Peer sqlite = new SqlitePeer(entries)) {
                List<Peer> peers = List.of(gloss, lucene, sqlite);
                Map<Peer, List<Double>> speeds = new LinkedHashMap<>();
                for (int round = -2; round < rounds; round++) {
                    int from = (round + 2) * queries;
                    for (Peer peer : peers) {
                        double speed = speed(peer, distinct.subList(from, from + queries));
                        if (round >= 0) {
                            speeds.computeIfAbsent(peer, p -> new ArrayList<>()).add(speed);
                        }
                    }
                }
                List<Double> baseline = speeds.getOrDefault(lucene, List.of());
                Results.write(file, "Peers", report(speeds, golden, baseline));
            }
        }
        return 0;
    }

    private static double speed(Peer peer, List<String> queries) {
        long started = Cpu.now();
        for (String query : queries) {
            peer.search(query);
        }
        return queries.size() * 1e9 / (Cpu.now() - started);
    }

    private String report(
            Map<Peer, List<Double>> speeds, List<GoldenQuery> golden, List<Double> baseline) {
        StringBuilder out = new StringBuilder();
        out.append("`./gloss bench peers --rounds " + rounds + " --queries " + queries + "` (")
                .append(Figures.machine())
                .append(
                        "). The shipped content, in one process and one thread, in turns; ten hits"
                                + " with highlights and facets each. MRR and S@1 are those of"
                                + " `data/golden.tsv`.\n\n")
                .append(
                        Figures.row(
                                "engine",
                                "MRR@10",
                                "S@1",
                                "searches per CPU-second",
                                "of plain Lucene's"))
                .append("|---|---|---|---|---|\n");
        speeds.forEach((peer, list) -> {
            double[] quality = quality(peer, golden);
            double[] ratios = new double[list.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = list.get(i) / baseline.get(i);
            }
            out.append(
                    Figures.row(
                            peer.name(),
                            quality[0],
                            quality[1],
                            Figures.median(list.stream().mapToDouble(s -> s).toArray()),
                            Figures.median(ratios)));
        });
        return out.toString();
    }

    /** MRR@10 and S@1 over all answerable queries. */
    private static double[] quality(Peer peer, List<GoldenQuery> golden) {
        double sum = 0;
        int first = 0;
        int count = 0;
        for (GoldenQuery query : golden) {
            if (query.isNegative()) {
                continue;
            }
            count++;
            List<String> found = peer.search(query.text());
            for (int i = 0; i < found.size(); i++) {
                if (query.relevant().contains(found.get(i))) {
                    sum += 1.0 / (i + 1);
                    first += i == 0 ? 1 : 0;
                    break;
                }
            }
        }
        return new double[] {sum / count, first / (double) count};
    }
}
