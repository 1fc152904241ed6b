package gloss.indexer;

import gloss.engine.EntryId;
import gloss.engine.Report;
import gloss.engine.SearchTimeoutException;
import gloss.engine.Searcher;
import gloss.indexer.Evaluation.Outcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an update by which the content's golden queries would be answered worse. Only queries
 * that an entry answers already count, so that queries for entries to come do no harm.
 */
public final class GoldenGate implements Gate {
    /** By how much the mean reciprocal rank may fall. */
    static final double TOLERANCE = 0.02;

    private static final long NONE = -1;

    private final ContentFolder folder;

    /** What was measured of the published generation, and of the one last let through. */
    private Measured published = new Measured(NONE);

    private Measured passed = new Measured(NONE);

    public GoldenGate(ContentFolder folder) {
        this.folder = folder;
    }

    /** Outcomes of golden queries, as far as they were needed, and which entries there are. */
    private static final class Measured {
        private final long generation;
        private final Map<GoldenQuery, Optional<Outcome>> outcomes = new HashMap<>();
        private final Map<String, Boolean> present = new HashMap<>();

        Measured(long generation) {
            this.generation = generation;
        }

        /** Empty if the query takes too long to be judged by. */
        Optional<Outcome> outcome(GoldenQuery query, Searcher searcher) {
            return outcomes.computeIfAbsent(query, q -> measure(q, searcher));
        }

        boolean has(String slug, Searcher searcher) {
            return present.computeIfAbsent(
                    slug, s -> EntryId.isValid(s) && searcher.get(new EntryId(s)).isPresent());
        }

        private static Optional<Outcome> measure(GoldenQuery query, Searcher searcher) {
            try {
                return Optional.of(Evaluation.of(searcher, List.of(query)).outcomes().getFirst());
            } catch (SearchTimeoutException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    public @Nullable String refusal(Searcher before, Searcher after, Report report) {
        List<GoldenQuery> golden;
        try {
            golden = GoldenSet.read(folder);
        } catch (IOException e) {
            return "the golden queries can't be read: "
                    + e.getMessage()
                    + "; mend them, or use --force";
        }
        long generation = before.status().generation().number();
        if (published.generation != generation) {
            published = new Measured(generation);
        }
        List<GoldenQuery> counting =
                golden.stream()
                        .filter(q -> q.relevant().stream().anyMatch(s -> published.has(s, before)))
                        .toList();
        passed = new Measured(NONE);
        if (counting.isEmpty()) {
            return null;
        }
        Predicate<GoldenQuery> affected = Affected.by(before, after, report);
        RankingDiff diff = new RankingDiff(counting.size());
        for (GoldenQuery query : counting) {
            if (affected.test(query)) {
                Optional<Outcome> was = published.outcome(query, before);
                Optional<Outcome> is = passed.outcome(query, after);
                if (was.isPresent() && is.isPresent()) {
                    diff.add(was.get(), is.get());
                }
            }
        }
        if (diff.fall() > TOLERANCE) {
            passed = new Measured(NONE);
            return diff.describe(TOLERANCE);
        }
        return null;
    }

    @Override
    public void published(long generation) {
        Measured now = new Measured(generation);
        now.outcomes.putAll(passed.outcomes);
        published = now;
        passed = new Measured(NONE);
    }
}
