package gloss.bench.reindex;

import gloss.bench.Figures;
import gloss.bench.Queries;
import gloss.bench.Results;
import gloss.bench.Shipped;
import gloss.engine.Entry;
import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.indexer.ContentFolder;
import gloss.indexer.GoldenGate;
import gloss.indexer.Indexer;
import gloss.indexer.ReindexService;
import gloss.indexer.VanishingGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reindex",
        description = "From a saved file to a search that finds it, and full rebuilds.")
public final class ReindexCommand implements Callable<Integer> {
    private static final long CALM = TimeUnit.SECONDS.toNanos(5);

    @Option(names = "--entries", description = "How many generated entries, too (0: none).")
    private int entries = 100_000;

    @Option(names = "--saves", description = "How many files are saved, one by one.")
    private int saves = 100;

    @Option(names = "--write", paramLabel = "FILE", description = "Where to put the results.")
    private String file = "";

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("gloss-bench");
        try {
            List<Entry> shipped;
            try (SearchEngine engine = Shipped.index(folder.resolve("shipped"))) {
                shipped = Shipped.entries(engine);
            }
            StringBuilder rows = new StringBuilder();
            rows.append(measure(shipped, shipped.size(), folder.resolve("small")));
            if (entries > shipped.size()) {
                rows.append(measure(shipped, entries, folder.resolve("large")));
            }
            Results.write(file, "Re-indexing", report(rows));
        } finally {
            delete(folder);
        }
        return 0;
    }

    private String report(CharSequence rows) {
        return "`./gloss bench reindex --entries "
                + entries
                + " --saves "
                + saves
                + "` ("
                + Figures.machine()
                + "). Everything as in `gloss serve`, in one process: the watcher, the gate with"
                + " the golden queries of `data/golden.tsv`, and somebody who searches up to fifty"
                + " times a second. Milliseconds, unless it says seconds; searches as median /"
                + " 99th percentile.\n\n"
                + Figures.row(
                        "entries",
                        "save to found, p50",
                        "p99",
                        "first build, s",
                        "rebuild, s",
                        "search, calm",
                        "search during saves",
                        "search during the rebuild")
                + "|---|---|---|---|---|---|---|---|\n"
                + rows;
    }

    private String measure(List<Entry> shipped, int size, Path folder) throws IOException {
        System.err.println("Writing " + size + " entries");
        ContentFolder content = GrownContent.write(shipped, size, folder.resolve("data"));
        List<String> queries = new Queries(shipped, 7).distinct(20_000);
        try (SearchEngine engine = new LuceneSearchEngine(folder.resolve("index"))) {
            ReindexService service =
                    new ReindexService(
                            content,
                            engine,
                            new VanishingGate().and(new GoldenGate(content)),
                            folder.resolve("index"));
            System.err.println("Building");
            double build = seconds(service, Indexer.Options.NORMAL);
            try (Searching searching = new Searching(engine, queries)) {
                LockSupport.parkNanos(CALM); // what is slow before it is compiled
                searching.latency();
                LockSupport.parkNanos(CALM);
                Searching.Latency calm = searching.latency();
                System.err.println("Rebuilding");
                double rebuild = seconds(service, new Indexer.Options(false, false, true));
                Searching.Latency rebuilding = searching.latency();
                System.err.println("Saving");
                long[] times = new SavedFiles(content, engine).times(saves, service);
                Searching.Latency saving = searching.latency();
                return Figures.row(
                        String.format(Locale.ROOT, "%,d", size),
                        Searching.millis(times, 0.5),
                        Searching.millis(times, 0.99),
                        build,
                        rebuild,
                        show(calm),
                        show(saving),
                        show(rebuilding));
            }
        }
    }

    private static double seconds(ReindexService service, Indexer.Options options)
            throws IOException {
        long started = System.nanoTime();
        Report report = service.run(options);
        if (!report.published()) {
            throw new IOException("not published: " + report.refused());
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private static String show(Searching.Latency latency) {
        return Figures.show(latency.median()) + " / " + Figures.show(latency.p99());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
