package gloss.engine;

import java.util.List;
import java.util.function.Consumer;

/**
 * Holds generations of a knowledge base and answers from the published one.
 *
 * <p>Safe for use by many threads. There is one writer at a time: {@link #beginUpdate} and {@link
 * #beginRebuild} throw {@link EngineBusyException} while another update is open, in this process or
 * in another one.
 */
public interface SearchEngine extends AutoCloseable {
    /** The published generation, pinned until the searcher is closed. */
    Searcher searcher();

    /** An update that starts from the published generation. */
    Update beginUpdate();

    /** An update that starts empty, beside the published generation. */
    Update beginRebuild();

    /** What can be rolled back to, newest first; the first one is published. */
    List<Generation> generations();

    /**
     * Publishes the content of {@code target} again, under a new generation number, marked as
     * pinned.
     *
     * @throws IllegalArgumentException if {@code target} is not among {@link #generations}
     */
    Generation rollback(Generation target);

    /** Calls {@code listener} after each publish, on the publishing thread. */
    void onPublish(Consumer<Generation> listener);

    @Override
    void close();
}
