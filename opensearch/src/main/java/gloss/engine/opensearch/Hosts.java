package gloss.engine.opensearch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Takes hosts in turn and leaves out, for a while, those that failed. */
final class Hosts {
    private static final long PENALTY = Duration.ofSeconds(5).toNanos();

    private final List<URI> hosts;
    private final AtomicLongArray failed;
    private final AtomicInteger turn = new AtomicInteger();

    Hosts(List<URI> hosts) {
        this.hosts = hosts;
        this.failed = new AtomicLongArray(hosts.size());
        long past = System.nanoTime() - PENALTY;
        for (int i = 0; i < hosts.size(); i++) {
            failed.set(i, past);
        }
    }

    int size() {
        return hosts.size();
    }

    URI host(int index) {
        return hosts.get(index);
    }

    /** The next host that has not failed lately; if all have, the next one. */
    int next() {
        int first = Math.floorMod(turn.getAndIncrement(), hosts.size());
        for (int i = 0; i < hosts.size(); i++) {
            int index = (first + i) % hosts.size();
            if (System.nanoTime() - failed.get(index) >= PENALTY) {
                return index;
            }
        }
        return first;
    }

    void failed(int index) {
        failed.set(index, System.nanoTime());
    }

    void answered(int index) {
        failed.set(index, System.nanoTime() - PENALTY);
    }
}
