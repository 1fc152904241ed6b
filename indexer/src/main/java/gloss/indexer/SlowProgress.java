package gloss.indexer;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tells listeners of progress when a re-index takes long, and then not too often. */
final class SlowProgress implements Progress {
    private static final long SILENT = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final List<ReindexService.Listener> listeners;
    private long next = System.nanoTime() + SILENT;

    SlowProgress(List<ReindexService.Listener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void at(int done, int total) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + EVERY;
            listeners.forEach(listener -> listener.progress(done, total));
        }
    }
}
