package gloss.indexer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Gathers changes that come in a row, so that they become one update: a checkout of hundreds of
 * files, or an editor that writes a new file, deletes the old one and renames. Safe for use by many
 * threads.
 */
final class Burst {
    /** So long nothing must happen. */
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(40);

    /**
     * The same, while a file is missing or empty, which is likely to be on its way back, or when
     * more files have changed than an editor saves at once.
     */
    private static final long UNSETTLED = TimeUnit.MILLISECONDS.toNanos(250);

    private static final int FEW = 3;

    /** When changes never end, what there is so far is taken. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Predicate<String> unsettled;
    private final Set<String> paths = new HashSet<>();
    private boolean any;
    private boolean everything;
    private boolean closed;
    private long first;
    private long last;

    /**
     * @param unsettled whether a path is likely to change again in a moment
     */
    Burst(Predicate<String> unsettled) {
        this.unsettled = unsettled;
    }

    /** An entry file may have changed. */
    void add(String path) {
        note(() -> paths.add(path));
    }

    /** Something other than an entry may have changed. */
    void add() {
        note(() -> {});
    }

    /** Anything may have changed. */
    void addEverything() {
        note(() -> everything = true);
    }

    /** Wakes who waits; nobody waits from now on. */
    void close() {
        note(() -> closed = true);
    }

    private void note(Runnable change) {
        lock.lock();
        try {
            change.run();
            last = System.nanoTime();
            first = any ? first : last;
            any = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for changes, and then for their end; empty if there are none for so long. */
    Optional<Touched> await(long nanos) throws InterruptedException {
        lock.lock();
        try {
            for (long left = nanos; !any && !closed && left > 0; ) {
                left = more.awaitNanos(left);
            }
            if (!any) {
                return Optional.empty();
            }
            for (long left = left(); left > 0 && !closed; left = left()) {
                more.awaitNanos(left);
            }
            Touched touched = everything ? Touched.EVERYTHING : Touched.only(paths);
            paths.clear();
            everything = false;
            any = false;
            return Optional.of(touched);
        } finally {
            lock.unlock();
        }
    }

    private long left() {
        long now = System.nanoTime();
        long quiet = now - last;
        boolean settled = quiet >= UNSETTLED || (quiet >= QUIET && !isUnsettled());
        return settled ? 0 : Math.min(missing(quiet), first + LONGEST - now);
    }

    private static long missing(long quiet) {
        return quiet < QUIET ? QUIET - quiet : UNSETTLED - quiet;
    }

    private boolean isUnsettled() {
        return everything || paths.size() > FEW || paths.stream().anyMatch(unsettled);
    }
}
