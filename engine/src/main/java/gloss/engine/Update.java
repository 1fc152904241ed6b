package gloss.engine;

/**
 * Changes on their way to becoming the next generation: all of them, or none. Not safe for use by
 * several threads. Closing without {@link #publish} discards everything.
 */
public interface Update extends AutoCloseable {
    /** Adds the entry, or replaces the one of the same id. */
    void put(Entry entry);

    /** Removes the entry if it is there. */
    void delete(EntryId id);

    /** Replaces synonyms and topics. They belong to the generation and need no re-indexing. */
    void vocabulary(Vocabulary vocabulary);

    /** Searches the unpublished state. Close it before publishing. */
    Searcher preview();

    /**
     * Makes the changes durable and visible, in this order: once this returns, a new {@link
     * SearchEngine#searcher} of this process sees them, and they survive a crash.
     */
    Generation publish(Report report);

    @Override
    void close();
}
