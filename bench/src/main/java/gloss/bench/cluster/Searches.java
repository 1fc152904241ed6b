package gloss.bench.cluster;

import gloss.bench.Figures;
import gloss.bench.Queries;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients that search one engine as fast as it answers, each query once. */
final class Searches {
    /** More than are asked in the time there is; then they begin anew. */
    private static final int QUERIES = 100_000;

    private final SearchEngine engine;
    private final List<String> queries;
    private final int clients;
    private final AtomicInteger next = new AtomicInteger();

    Searches(SearchEngine engine, Queries queries, int clients) {
        this.engine = engine;
        this.queries = queries.distinct(QUERIES);
        this.clients = clients;
    }

    /**
     * @param nanos each search took, ascending
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Measured(long[] nanos, double seconds) {
        double perSecond() {
            return nanos.length / seconds;
        }

        /** In milliseconds. */
        double percentile(double share) {
            return Figures.percentile(nanos, share) / 1e6;
        }
    }

    Measured run(Duration time) throws InterruptedException, ExecutionException {
        long started = System.nanoTime();
        long end = started + time.toNanos();
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> searchUntil(end)));
            }
            for (Future<List<Long>> client : running) {
                all.addAll(client.get());
            }
        }
        long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Measured(sorted, (System.nanoTime() - started) / 1e9);
    }

    private List<Long> searchUntil(long end) {
        List<Long> took = new ArrayList<>();
        while (System.nanoTime() - end < 0) {
            String query = queries.get(Math.floorMod(next.getAndIncrement(), queries.size()));
            long started = System.nanoTime();
            try (Searcher searcher = engine.searcher()) {
                searcher.search(SearchRequest.of(query));
            }
            took.add(System.nanoTime() - started);
        }
        return took;
    }
}
