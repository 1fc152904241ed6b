package gloss.indexer;

import gloss.engine.Entry;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.engine.Update;
import org.jspecify.annotations.Nullable;

/**
 * An update that begins when there is something to write, so that a re-index which finds nothing
 * changed doesn't touch the index.
 */
final class Pending implements AutoCloseable {
    private final SearchEngine engine;
    private final Searcher before;
    private final boolean rebuild;
    private @Nullable Update update;

    /**
     * @param before what the update is meant to start from
     */
    Pending(SearchEngine engine, Searcher before, boolean rebuild) {
        this.engine = engine;
        this.before = before;
        this.rebuild = rebuild;
    }

    void put(Entry entry) {
        update().put(entry);
    }

    /**
     * @throws OvertakenException if the update would start from something else
     */
    Update update() {
        Update begun = update;
        if (begun == null) {
            begun = rebuild ? engine.beginRebuild() : engine.beginUpdate();
            update = begun;
            try (Searcher now = engine.searcher()) {
                if (!now.status().generation().equals(before.status().generation())) {
                    throw new OvertakenException();
                }
            }
        }
        return begun;
    }

    @Override
    public void close() {
        if (update != null) {
            update.close();
        }
    }
}
