package gloss.indexer;

import gloss.engine.Report;
import gloss.engine.Searcher;
import org.jspecify.annotations.Nullable;

/** Decides whether an update may be published. */
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
}
