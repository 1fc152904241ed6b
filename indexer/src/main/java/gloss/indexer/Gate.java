package gloss.indexer;

import gloss.engine.Report;
import gloss.engine.Searcher;
import org.jspecify.annotations.Nullable;

/** Decides whether an update may be published. Called by one thread at a time. */
@FunctionalInterface
public interface Gate {
    Gate OPEN = (before, after, report) -> null;

    /**
     * @param before the published generation
     * @param after the unpublished state
     * @param report what changed
     * @return why not, or null
     */
    @Nullable String refusal(Searcher before, Searcher after, Report report);

    /** Hears that what it last let through is now the generation of this number. */
    default void published(long generation) {}

    /** Refuses what this gate or the other one refuses; the other one is asked second. */
    default Gate and(Gate other) {
        return new BothGates(this, other);
    }
}
