package gloss.server;

import gloss.engine.Report;
import gloss.server.page.Progress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows of a re-index that takes long, while it runs. Safe for use by many threads. */
final class Underway implements Reindexer.Listener {
    private volatile @Nullable Progress progress;

    @Override
    public void progress(int done, int total) {
        progress = new Progress(done, total);
    }

    @Override
    public void ended(Report report) {
        progress = null;
    }

    /** Empty if none is running, or none that takes long. */
    Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }
}
