package gloss.server;

import java.util.Optional;

/**
 * Re-indexing over HTTP.
 *
 * @param localToken that allows a re-index besides the configured token: whoever can read the index
 *     folder knows it; never logged
 */
public record Reindexing(Reindexer reindexer, Optional<String> localToken) {
    public static final Reindexing NONE = new Reindexing(Reindexer.NONE, Optional.empty());

    /** So that a token never gets into a log by accident. */
    @Override
    public String toString() {
        return "Reindexing";
    }
}
