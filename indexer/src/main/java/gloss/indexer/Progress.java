package gloss.indexer;

/** Follows a re-index. Called on the indexing thread. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total) -> {};

    /**
     * @param done files looked at so far
     * @param total files there are
     */
    void at(int done, int total);
}
