package gloss.server;

import gloss.engine.Report;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A re-index that goes as far as a test wants, when it wants. */
public final class ByHand implements Reindexer {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Report> last = Optional.empty();
    private volatile Optional<Request> asked = Optional.empty();

    @Override
    public Report reindex(Request request) {
        asked = Optional.of(request);
        return last.orElseThrow(() ->
                new ReindexUnavailableException("the folder is gone", new IllegalStateException()));
    }

    Optional<Request> asked() {
        return asked;
    }

    @Override
    public Optional<Report> last() {
        return last;
    }

    @Override
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    int listeners() {
        return listeners.size();
    }

    public void progress(int done, int total) {
        listeners.forEach(listener -> listener.progress(done, total));
    }

    public void end(Report report) {
        last = Optional.of(report);
        listeners.forEach(listener -> listener.ended(report));
    }
}
