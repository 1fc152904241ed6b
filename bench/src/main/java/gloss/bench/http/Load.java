package gloss.bench.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A closed loop: some connections, each asks again as soon as it has its answer. */
final class Load {
    private final int port;
    private final int connections;
    private final List<byte[]> requests;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param paths asked one after the other, from the first again after the last
     */
    Load(int port, int connections, List<String> paths) {
        this.port = port;
        this.connections = connections;
        this.requests = paths.stream().map(path -> Connection.request(port, path)).toList();
    }

    /**
     * @param latencies in nanoseconds, ascending
     * @param failed answers of 500 and above
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Outcome(long[] latencies, long nanos, int failed) {
        double perSecond() {
            return latencies.length * 1e9 / nanos;
        }
    }

    Outcome run(double seconds) throws InterruptedException, IOException {
        long started = System.nanoTime();
        long end = started + (long) (seconds * 1e9);
        List<Future<long[]>> running = new ArrayList<>();
        AtomicInteger failed = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> loop(end, failed)));
            }
        }
        long nanos = System.nanoTime() - started;
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> future : running) {
            try {
                all.add(future.get());
            } catch (ExecutionException e) {
                throw new IOException("a connection broke", e.getCause());
            }
        }
        long[] latencies = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Outcome(latencies, nanos, failed.get());
    }

    private long[] loop(long end, AtomicInteger failed) throws IOException {
        long[] latencies = new long[1024];
        int count = 0;
        try (Connection connection = new Connection(port)) {
            for (long now = System.nanoTime(); now < end; ) {
                int index = Math.floorMod(next.getAndIncrement(), requests.size());
                if (connection.ask(requests.get(index)) >= 500) {
                    failed.incrementAndGet();
                }
                long done = System.nanoTime();
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, 2 * count);
                }
                latencies[count++] = done - now;
                now = done;
            }
        }
        return Arrays.copyOf(latencies, count);
    }
}
