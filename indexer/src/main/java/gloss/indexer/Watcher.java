package gloss.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Follows a content folder and has it re-indexed when it changes, beginning with a comparison of
 * everything. Whatever goes wrong is reported, and watching goes on: the folder may vanish and come
 * back, an update may fail, the operating system may refuse to tell of changes. So everything is
 * also compared now and then, which finds what no event told of (as in network folders).
 */
public final class Watcher implements AutoCloseable {
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long RETRY = TimeUnit.SECONDS.toNanos(1);
    private static final long RETRY_AT_MOST = TimeUnit.SECONDS.toNanos(30);
    private static final long COMPARE = TimeUnit.SECONDS.toNanos(60);
    private static final long COMPARE_BLINDLY = TimeUnit.SECONDS.toNanos(2);

    /** Comparing everything again may take one part in so many of the time. */
    private static final int SHARE = 50;

    private final ContentFolder folder;
    private final Listener listener;
    private final Burst burst;
    private final Thread thread;

    private @Nullable Sight sight;
    private String blindness = "";
    private String trouble = "";
    private long nextLook = System.nanoTime();
    private long next = System.nanoTime();
    private long took;
    private long retry = RETRY;
    private volatile boolean closed;

    /** What to do when content changes. */
    public interface Listener {
        /**
         * @throws IOException if that didn't work; it is tried again
         */
        void changed(Touched touched) throws IOException;

        /** Hears in words what goes wrong with watching. */
        void trouble(String message);
    }

    private Watcher(ContentFolder folder, Listener listener) {
        this.folder = folder;
        this.listener = listener;
        this.burst = new Burst(this::isUnsettled);
        this.thread = Thread.ofPlatform().daemon().name("watcher").unstarted(this::watch);
    }

    /** Watches until closed. */
    public static Watcher start(ContentFolder folder, Listener listener) {
        Watcher watcher = new Watcher(folder, listener);
        watcher.thread.start();
        return watcher;
    }

    /** A file that is missing or empty is often about to be written. */
    private boolean isUnsettled(String path) {
        Path file = folder.resolve(path);
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return true;
        }
    }

    private void watch() {
        try {
            while (!closed) {
                look();
                Optional<Touched> touched = burst.await(LOOK);
                if (touched.isPresent()) {
                    update(touched.get());
                } else if (System.nanoTime() - next > 0) {
                    update(Touched.EVERYTHING);
                }
            }
        } catch (InterruptedException e) {
            report("watching was interrupted");
        }
        leave();
    }

    /** Sees to it that changes are noticed, also if the folder is another one now. */
    private void look() {
        if (sight != null && !sight.isLost()) {
            return;
        }
        boolean had = sight != null;
        leave();
        if (!folder.exists() || (!had && System.nanoTime() - nextLook < 0)) {
            return;
        }
        try {
            sight = Sight.of(folder, burst);
            burst.addEverything();
            blindness = "";
        } catch (IOException e) {
            nextLook = System.nanoTime() + RETRY_AT_MOST;
            String message = e.getMessage() + "; looking for changes every few seconds instead";
            if (!message.equals(blindness)) {
                blindness = message;
                listener.trouble(message);
            }
        }
    }

    private void leave() {
        try {
            if (sight != null) {
                sight.close();
            }
        } catch (IOException e) {
            report("can't stop watching: " + e);
        }
        sight = null;
    }

    private void update(Touched touched) {
        long started = System.nanoTime();
        try {
            listener.changed(touched);
            retry = RETRY;
            trouble = "";
            took = touched.everything() ? System.nanoTime() - started : took;
            next = System.nanoTime() + interval();
        } catch (IOException | RuntimeException e) {
            // Also a bug must not end this thread, or the author's next change would go unseen.
            report(e.getMessage() == null ? e.toString() : e.getMessage());
            next = System.nanoTime() + retry;
            retry = Math.min(2 * retry, RETRY_AT_MOST);
        }
    }

    private long interval() {
        return Math.max(sight == null ? COMPARE_BLINDLY : COMPARE, took * SHARE);
    }

    /** Once, not with each attempt. */
    private void report(String message) {
        if (!message.equals(trouble)) {
            trouble = message;
            listener.trouble(message);
        }
    }

    /**
     * Waits for an update that is under way. It isn't interrupted, for that would close the index's
     * files under its hands.
     */
    @Override
    public void close() {
        closed = true;
        burst.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
