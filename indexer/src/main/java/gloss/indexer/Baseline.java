package gloss.indexer;

import gloss.engine.EntryId;
import gloss.engine.SearchTimeoutException;
import gloss.engine.Searcher;
import gloss.indexer.Evaluation.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a generation answers golden queries, and which entries it has: measured when first asked, and
 * then remembered. Not safe for use by several threads.
 */
final class Baseline {
    private static final long NONE = -1;

    private final long generation;
    private final Map<GoldenQuery, Optional<Outcome>> outcomes;
    private final Map<String, Boolean> present;

    private Baseline(
            long generation,
            Map<GoldenQuery, Optional<Outcome>> outcomes,
            Map<String, Boolean> present) {
        this.generation = generation;
        this.outcomes = outcomes;
        this.present = present;
    }

    /** Of no generation that there is. */
    Baseline() {
        this(NONE, new HashMap<>(), new HashMap<>());
    }

    static Baseline of(Searcher searcher) {
        return new Baseline().as(searcher.status().generation().number());
    }

    /** The same, now that it is known of which generation it is. */
    Baseline as(long number) {
        return new Baseline(number, outcomes, present);
    }

    boolean isOf(Searcher searcher) {
        return generation == searcher.status().generation().number();
    }

    /** What still holds after a change. */
    Baseline without(Affected affected) {
        Baseline rest = new Baseline();
        outcomes.forEach((query, outcome) -> {
            if (!affected.test(query)) {
                rest.outcomes.put(query, outcome);
            }
        });
        present.forEach((slug, is) -> {
            if (!affected.concerns(slug)) {
                rest.present.put(slug, is);
            }
        });
        return rest;
    }

    /** Empty if the query takes too long to be judged by. */
    Optional<Outcome> outcome(GoldenQuery query, Searcher searcher) {
        return outcomes.computeIfAbsent(query, q -> measure(q, searcher));
    }

    /** The reciprocal rank, or the highest there is if it isn't known yet. */
    double highest(GoldenQuery query) {
        Optional<Outcome> outcome = outcomes.get(query);
        return outcome == null ? 1 : outcome.map(Outcome::reciprocalRank).orElse(0.0);
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
