package gloss.bench.scale;

import gloss.bench.Cpu;
import gloss.bench.Figures;
import gloss.bench.Results;
import gloss.bench.TemporaryFolder;
import gloss.engine.Entry;
import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.Update;
import gloss.engine.lucene.LuceneSearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.document.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "scale",
        description = {
            "Indexing and searching generated entries, up to a million.",
            "Memory: GLOSS_BENCH_OPTS=-Xmx256m."
        })
public final class ScaleCommand implements Callable<Integer> {
    private static final int BATCH = 1000;
    private static final int UPDATES = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Option(names = "--entries", split = ",", description = "How many, one run for each.")
    private List<Integer> sizes = List.of(1000, 100_000, 1_000_000);

    @Option(names = "--rounds", description = "Of all kinds of queries.")
    private int rounds = 5;

    @Option(names = "--queries", description = "Distinct ones of each kind in each round.")
    private int queries = 400;

    @Option(names = "--bare", description = "Put at most so many into a bare IndexWriter.")
    private int bare = 100_000;

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description = "Keep the indexes there; search those that are there already.")
    private String kept = "";

    @Option(names = "--write", paramLabel = "FILE", description = "Where to put the results.")
    private String file = "";

    private final Library library = new Library();

    /** How one kind of query is asked. */
    private interface Ask {
        void ask(Searcher searcher, String text);
    }

    private record Kind(String name, List<String> texts, Ask ask) {}

    /** Processor time in milliseconds. */
    private record Times(double p50, double p99) {}

    @Override
    public Integer call() throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("`./gloss bench scale --rounds ")
                .append(rounds)
                .append(" --queries ")
                .append(queries)
                .append("` (")
                .append(Figures.machine())
                .append(", heap ")
                .append(Runtime.getRuntime().maxMemory() >> 20)
                .append(
                        " MB). Generated entries of about 70 words each. Times are those of the"
                                + " processor, in milliseconds, medians of the rounds; ten hits with"
                                + " highlights each, without facets and exact totals but where"
                                + " noted.\n\n");
        for (int size : sizes) {
            out.append(run(size)).append('\n');
        }
        Results.write(file, "Scale", out.toString());
        return 0;
    }

    private String run(int size) throws IOException {
        StringBuilder out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "### %,d entries\n\n", size));
        if (kept.isEmpty()) {
            try (TemporaryFolder folder = TemporaryFolder.make()) {
                run(size, folder.path(), out);
            }
        } else {
            run(size, Path.of(kept, Integer.toString(size)), out);
        }
        return out.toString();
    }

    private void run(int size, Path folder, StringBuilder out) throws IOException {
        try (SearchEngine engine = new LuceneSearchEngine(folder, PATIENCE)) {
            if (isEmpty(engine)) {
                System.err.println("indexing " + size);
                double gloss = size / indexed(engine, size);
                int some = Math.min(size, bare);
                double lucene = some / indexedBare(some);
                out.append("Entries indexed per CPU-second: ")
                        .append(Figures.show(gloss))
                        .append(
                                "; by a bare IndexWriter, given the same fields with analysed terms: ")
                        .append(Figures.show(lucene))
                        .append(" (")
                        .append(Figures.show(gloss / lucene))
                        .append(" of it). ");
            }
            out.append("On disk: ")
                    .append(Figures.show(new TemporaryFolder(folder).size() / 1e6))
                    .append(" MB. An update of one entry, by the clock: ")
                    .append(Figures.show(update(engine, size)))
                    .append(" ms.\n\n")
                    .append(Figures.row("query", "p50", "p99"))
                    .append("|---|---|---|\n");
            measured(engine, size)
                    .forEach((name, times) ->
                            out.append(Figures.row(name, times.p50(), times.p99())));
        }
    }

    private static boolean isEmpty(SearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.status().entries() == 0;
        }
    }

    /** Seconds of all processors, without those in which entries are made. */
    private double indexed(SearchEngine engine, int size) throws IOException {
        Clock clock = new Clock();
        try (Update update = engine.beginRebuild()) {
            for (int from = 0; from < size; from += BATCH) {
                int first = from;
                clock.prepare(() -> batch(first, size)).forEach(update::put);
            }
            update.publish(Report.empty());
        }
        return clock.seconds();
    }

    private double indexedBare(int size) throws IOException {
        Clock clock = new Clock();
        try (TemporaryFolder folder = TemporaryFolder.make();
                BareIndex index = new BareIndex(folder.path())) {
            for (int from = 0; from < size; from += BATCH) {
                int first = from;
                List<Document> batch =
                        clock.prepare(() ->
                                batch(first, size).stream().map(BareIndex::document).toList());
                for (Document document : batch) {
                    index.add(document);
                }
            }
            index.commit();
        }
        return clock.seconds();
    }

    private List<Entry> batch(int from, int size) {
        List<Entry> batch = new ArrayList<>();
        for (int number = from; number < Math.min(size, from + BATCH); number++) {
            batch.add(library.entry(number));
        }
        return batch;
    }

    /** From its beginning until it is found, by the clock on the wall. */
    private double update(SearchEngine engine, int size) {
        double[] millis = new double[UPDATES];
        for (int i = 0; i < UPDATES; i++) {
            Entry entry = library.entry(i * (size / UPDATES));
            long started = System.nanoTime();
            try (Update update = engine.beginUpdate()) {
                update.put(entry);
                update.publish(Report.empty());
            }
            try (Searcher searcher = engine.searcher()) {
                if (searcher.get(entry.id()).isEmpty()) {
                    throw new IllegalStateException("an update is not to be seen");
                }
            }
            millis[i] = (System.nanoTime() - started) / 1e6;
        }
        return Figures.median(millis);
    }

    private Map<String, Times> measured(SearchEngine engine, int size) {
        int all = (rounds + 1) * queries;
        Questions questions = new Questions(library, size, 5);
        Ask search = (searcher, text) -> searcher.search(SearchRequest.of(text).facets(false));
        List<Kind> kinds =
                List.of(
                        new Kind("search, 1 to 3 words", questions.words(all), search),
                        new Kind(
                                "same, with facets and exact totals",
                                questions.words(all),
                                (searcher, text) -> searcher.search(SearchRequest.of(text))),
                        new Kind("as you type, any length", questions.prefixes(all), search),
                        new Kind("typing errors", questions.mistyped(all), search),
                        new Kind(
                                "suggestions, any length",
                                questions.prefixes(all),
                                (searcher, text) -> searcher.suggest(text, 8)));
        Map<String, List<Times>> times = new LinkedHashMap<>();
        try (Searcher searcher = engine.searcher()) {
            for (int round = 0; round <= rounds; round++) {
                for (Kind kind : kinds) {
                    List<String> texts =
                            kind.texts().subList(round * queries, (round + 1) * queries);
                    Times measured = measured(searcher, kind.ask(), texts);
                    // The first round is for the compiler.
                    if (round > 0) {
                        times.computeIfAbsent(kind.name(), k -> new ArrayList<>()).add(measured);
                    }
                }
            }
        }
        Map<String, Times> medians = new LinkedHashMap<>();
        times.forEach((name, list) ->
                medians.put(
                        name,
                        new Times(
                                Figures.median(list.stream().mapToDouble(Times::p50).toArray()),
                                Figures.median(list.stream().mapToDouble(Times::p99).toArray()))));
        return medians;
    }

    private static Times measured(Searcher searcher, Ask ask, List<String> texts) {
        long[] nanos = new long[texts.size()];
        for (int i = 0; i < nanos.length; i++) {
            long started = Cpu.now();
            ask.ask(searcher, texts.get(i));
            nanos[i] = Cpu.now() - started;
        }
        Arrays.sort(nanos);
        return new Times(
                Figures.percentile(nanos, 0.5) / 1e6, Figures.percentile(nanos, 0.99) / 1e6);
    }
}
