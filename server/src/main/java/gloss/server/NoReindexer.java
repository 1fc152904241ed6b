package gloss.server;

import gloss.engine.Report;
import java.util.Optional;

/** Has nothing to index. */
final class NoReindexer implements Reindexer {
    @Override
    public Report reindex(Request request) {
        throw new ReindexUnavailableException("this server only reads an index");
    }

    @Override
    public Optional<Report> last() {
        return Optional.empty();
    }

    @Override
    public Runnable listen(Listener listener) {
        return () -> {};
    }
}
