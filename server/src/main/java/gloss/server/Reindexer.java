package gloss.server;

import gloss.engine.Report;

/** What the server asks to bring the index in line with the content. */
@FunctionalInterface
public interface Reindexer {
    /**
     * @throws ReindexUnavailableException if it can't be done now; the message says why
     */
    Report reindex(boolean force, boolean dryRun);
}
