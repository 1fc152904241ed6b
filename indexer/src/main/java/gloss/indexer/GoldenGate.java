package gloss.indexer;

import gloss.engine.Report;
import gloss.engine.Searcher;
import gloss.indexer.Evaluation.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an update by which the content's golden queries would be answered worse. Only queries
 * that an entry answers already count, so that queries for entries to come do no harm.
 *
 * <p>An author waits for this, so no more queries are run than the answer needs: those that the
 * change can concern, and of these so many that the others could not bring the mean below what is
 * tolerated. After a save of one entry that is often none at all.
 */
public final class GoldenGate implements Gate {
    /** By how much the mean reciprocal rank may fall. */
    static final double TOLERANCE = 0.02;

    private final ContentFolder folder;

    /** What was measured of the published generation, and of the one last let through. */
    private Baseline published = new Baseline();

    private Baseline passed = new Baseline();

    public GoldenGate(ContentFolder folder) {
        this.folder = folder;
    }

    @Override
    public @Nullable String refusal(Searcher before, Searcher after, Report report) {
        List<GoldenQuery> golden;
        try {
            golden = GoldenSet.read(folder);
        } catch (IOException e) {
            return "the golden queries can't be read: "
                    + e.getMessage()
                    + "; mend them, or run gloss index --force";
        }
        boolean fresh = !published.isOf(before);
        if (fresh) {
            published = Baseline.of(before);
        }
        Affected affected = Affected.by(before, after, report);
        RankingDiff diff = compare(golden, affected, before, after);
        if (diff.fall() > TOLERANCE && !fresh) {
            // What is remembered may have drifted: that is not this update's doing.
            published = Baseline.of(before);
            diff = compare(golden, affected, before, after);
        }
        return diff.fall() > TOLERANCE ? diff.describe(TOLERANCE) : null;
    }

    /** Complete only if the fall is not tolerated. */
    private RankingDiff compare(
            List<GoldenQuery> golden, Affected affected, Searcher before, Searcher after) {
        List<GoldenQuery> counting =
                golden.stream()
                        .filter(q -> q.relevant().stream().anyMatch(s -> published.has(s, before)))
                        .toList();
        passed = published.without(affected);
        List<GoldenQuery> asked = counting.stream().filter(affected).toList();
        double possible = asked.stream().mapToDouble(published::highest).sum();
        RankingDiff diff = new RankingDiff(counting.size());
        for (GoldenQuery query : asked) {
            if (diff.fall() + possible / counting.size() <= TOLERANCE) {
                break;
            }
            possible -= published.highest(query);
            Optional<Outcome> was = published.outcome(query, before);
            Optional<Outcome> is = passed.outcome(query, after);
            if (was.isPresent() && is.isPresent()) {
                diff.add(was.get(), is.get());
            }
        }
        return diff;
    }

    @Override
    public void published(long generation) {
        published = passed.as(generation);
    }
}
