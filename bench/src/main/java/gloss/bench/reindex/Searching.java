package gloss.bench.reindex;

import gloss.bench.Figures;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Somebody who searches all the time, at a steady pace, and tells how long it takes. */
final class Searching implements AutoCloseable {
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(20);

    private final SearchEngine engine;
    private final List<String> queries;
    private final Thread thread;
    private LongStream.Builder times = LongStream.builder();
    private volatile boolean closed;

    Searching(SearchEngine engine, List<String> queries) {
        this.engine = engine;
        this.queries = queries;
        this.thread = Thread.ofPlatform().name("searching").start(this::search);
    }

    /** In milliseconds. */
    record Latency(double median, double p99) {}

    private void search() {
        for (int i = 0; !closed; i++) {
            long started = System.nanoTime();
            try (Searcher searcher = engine.searcher()) {
                searcher.search(SearchRequest.of(queries.get(i % queries.size())));
            }
            long took = System.nanoTime() - started;
            note(took);
            LockSupport.parkNanos(PACE - took);
        }
    }

    private synchronized void note(long took) {
        times.add(took);
    }

    /** Of all searches since the last call. */
    synchronized Latency latency() {
        long[] sorted = times.build().sorted().toArray();
        times = LongStream.builder();
        return sorted.length == 0
                ? new Latency(Double.NaN, Double.NaN)
                : new Latency(millis(sorted, 0.5), millis(sorted, 0.99));
    }

    static double millis(long[] sorted, double share) {
        return Figures.percentile(sorted, share) / 1e6;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
