package gloss.indexer;

import gloss.engine.Report;
import gloss.engine.Searcher;
import org.jspecify.annotations.Nullable;

/** Refuses an update by which a great part of the entries would vanish: an emptied folder, say. */
public final class VanishingGate implements Gate {
    private static final double SHARE = 0.2;
    private static final int FEW = 5;

    @Override
    public @Nullable String refusal(Searcher before, Searcher after, Report report) {
        int had = before.status().entries();
        int removed = report.removed();
        boolean all = had > 0 && after.status().entries() == 0;
        if (all || (removed >= FEW && removed > had * SHARE)) {
            return removed
                    + " of "
                    + had
                    + " entries would vanish; if that is meant, run gloss index --force";
        }
        return null;
    }
}
