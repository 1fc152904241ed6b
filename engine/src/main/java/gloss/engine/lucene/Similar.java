package gloss.engine.lucene;

import gloss.engine.Filters;
import gloss.engine.Hit;
import gloss.engine.Interpretation;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.WeightedTerms;
import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import gloss.engine.text.Weighing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds entries that share the most telling terms of one. */
final class Similar {
    private static final int TERMS = 24;
    private static final double SHARE = 0.15;

    private final Snapshot snapshot;
    private final long timeLimitNanos;

    Similar(Snapshot snapshot, long timeLimitNanos) {
        this.snapshot = snapshot;
        this.timeLimitNanos = timeLimitNanos;
    }

    List<Hit> to(int doc, int limit) throws IOException {
        AnalyzedEntry.Summary self = snapshot.entry(doc).summary();
        QueryPlan plan = plan(self);
        Search search = new Search(snapshot, timeLimitNanos);
        Candidates candidates = new Candidates(limit + 1, System.nanoTime() + timeLimitNanos);
        candidates.collect(
                snapshot.searcher(),
                search.query(plan, plan.contentWeight() * SHARE),
                new FacetCounter(Filters.NONE, false));
        List<Search.Ranked> others = new ArrayList<>();
        for (Candidates.Candidate candidate : candidates.bestFirst()) {
            if (candidate.doc() != doc && others.size() < limit) {
                others.add(new Search.Ranked(snapshot.entry(candidate.doc()), candidate.score()));
            }
        }
        return Search.hits(snapshot.planner().plan("", true), others);
    }

    private QueryPlan plan(AnalyzedEntry.Summary entry) {
        Weighing weighing = new Weighing(snapshot.terms());
        List<Map.Entry<String, Double>> best = new ArrayList<>();
        WeightedTerms.of(entry)
                .weights()
                .forEach((term, weight) -> {
                    boolean marked = "~*`".indexOf(term.charAt(term.length() - 1)) >= 0;
                    if (!marked && term.charAt(0) != '~' && term.length() > 2) {
                        best.add(Map.entry(term, weighing.weight(term) * Math.sqrt(weight)));
                    }
                });
        best.sort(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
        List<Unit> units = new ArrayList<>();
        List<Alternative> alternatives = new ArrayList<>();
        for (Map.Entry<String, Double> term : best.subList(0, Math.min(TERMS, best.size()))) {
            int u = units.size();
            units.add(new Unit(term.getKey(), term.getValue(), true));
            alternatives.add(
                    new Alternative(u, u + 1, List.of(term.getKey()), 1, Alternative.Kind.EXACT));
        }
        return new QueryPlan(
                units,
                alternatives,
                List.of(),
                List.of(),
                Filters.NONE,
                Interpretation.asTyped("", true));
    }
}
