package gloss.indexer;

import gloss.engine.Report;
import gloss.engine.Searcher;
import org.jspecify.annotations.Nullable;

/** Lets through what two gates let through. */
record BothGates(Gate first, Gate second) implements Gate {
    @Override
    public @Nullable String refusal(Searcher before, Searcher after, Report report) {
        String refusal = first.refusal(before, after, report);
        return refusal == null ? second.refusal(before, after, report) : refusal;
    }

    @Override
    public void published(long generation) {
        first.published(generation);
        second.published(generation);
    }
}
