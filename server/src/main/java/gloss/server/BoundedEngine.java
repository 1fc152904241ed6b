package gloss.server;

import gloss.engine.EngineStatus;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Explanation;
import gloss.engine.Generation;
import gloss.engine.Hit;
import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import gloss.engine.SourceState;
import gloss.engine.Suggestion;
import gloss.engine.Update;
import gloss.engine.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An engine that runs only so many searches at once. Under a flood, those in progress stay quick
 * and the rest is told to come back, instead of all of them running into the time limit.
 */
final class BoundedEngine implements SearchEngine {
    private static final long PATIENCE_MILLIS = 500;

    private final SearchEngine engine;
    private final Semaphore places;
    private final Supplier<Optional<Report>> last;
    private final Listener listener;

    /**
     * @param last how the last re-index ended, if one ended otherwise than the engine knows:
     *     refused, say
     */
    BoundedEngine(SearchEngine engine, int atOnce, Supplier<Optional<Report>> last) {
        this(engine, new Semaphore(atOnce), last, (request, result) -> {});
    }

    private BoundedEngine(
            SearchEngine engine,
            Semaphore places,
            Supplier<Optional<Report>> last,
            Listener listener) {
        this.engine = engine;
        this.places = places;
        this.last = last;
        this.listener = listener;
    }

    /** Hears of each search. */
    interface Listener {
        void searched(SearchRequest request, SearchResult result);
    }

    /** The same engine with the same bound, whose searches {@code newListener} hears of. */
    BoundedEngine heardBy(Listener newListener) {
        return new BoundedEngine(engine, places, last, newListener);
    }

    private <T> T inPlace(Supplier<T> search) {
        try {
            if (!places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw busy("too many searches at once; try again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy("the server is stopping");
        }
        try {
            return search.get();
        } finally {
            places.release();
        }
    }

    private static ProblemException busy(String why) {
        return new ProblemException(503, "Busy", why);
    }

    @Override
    public Searcher searcher() {
        return new BoundedSearcher(engine.searcher());
    }

    @Override
    public Update beginUpdate() {
        return engine.beginUpdate();
    }

    @Override
    public Update beginRebuild() {
        return engine.beginRebuild();
    }

    @Override
    public List<Generation> generations() {
        return engine.generations();
    }

    @Override
    public Generation rollback(Generation target) {
        return engine.rollback(target);
    }

    @Override
    public void onPublish(Consumer<Generation> listener) {
        engine.onPublish(listener);
    }

    @Override
    public void close() {
        engine.close();
    }

    private final class BoundedSearcher implements Searcher {
        private final Searcher searcher;

        BoundedSearcher(Searcher searcher) {
            this.searcher = searcher;
        }

        @Override
        public SearchResult search(SearchRequest request) {
            SearchResult result = inPlace(() -> searcher.search(request));
            listener.searched(request, result);
            return result;
        }

        @Override
        public Explanation explain(SearchRequest request, EntryId id) {
            return inPlace(() -> searcher.explain(request, id));
        }

        @Override
        public List<Hit> similar(EntryId id, int limit) {
            return inPlace(() -> searcher.similar(id, limit));
        }

        @Override
        public List<Suggestion> suggest(String typed, int limit) {
            return inPlace(() -> searcher.suggest(typed, limit));
        }

        @Override
        public List<Hit> browse(String topic) {
            return inPlace(() -> searcher.browse(topic));
        }

        @Override
        public Optional<Entry> get(EntryId id) {
            return searcher.get(id);
        }

        @Override
        public Iterable<SourceState> sources() {
            return searcher.sources();
        }

        @Override
        public Vocabulary vocabulary() {
            return searcher.vocabulary();
        }

        @Override
        public EngineStatus status() {
            EngineStatus status = searcher.status();
            return last.get().map(status::lastReindex).orElse(status);
        }

        @Override
        public void close() {
            searcher.close();
        }
    }
}
