package gloss.server;

import gloss.engine.Report;
import java.util.Optional;

/** What the server asks to bring the index in line with the content. Used by many threads. */
public interface Reindexer {
    /** For a server that only reads. */
    Reindexer NONE = new NoReindexer();

    /**
     * How to go about it.
     *
     * @param force publish even what the gate refuses
     * @param dryRun only report what would change
     * @param rebuild read everything anew
     */
    record Request(boolean force, boolean dryRun, boolean rebuild) {}

    /** Follows re-indexes, whoever asked for them. Must not take long. */
    interface Listener {
        void progress(int done, int total);

        void ended(Report report);
    }

    /**
     * @throws ReindexUnavailableException if it can't be done now; the message says why
     */
    Report reindex(Request request);

    /** How the last re-index ended, published or not; empty if there was none yet. */
    Optional<Report> last();

    /**
     * @return what to run to stop listening
     */
    Runnable listen(Listener listener);
}
