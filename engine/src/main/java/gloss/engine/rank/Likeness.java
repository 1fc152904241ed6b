package gloss.engine.rank;

import gloss.engine.Filters;
import gloss.engine.Hit;
import gloss.engine.Interpretation;
import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.TermStatistics;
import gloss.engine.text.Unit;
import gloss.engine.text.Weighing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds entries that share the most telling terms of one. */
public final class Likeness {
    private static final int TERMS = 24;
    private static final double SHARE = 0.15;

    private final CandidateSource source;
    private final TermStatistics statistics;

    public Likeness(CandidateSource source, TermStatistics statistics) {
        this.source = source;
        this.statistics = statistics;
    }

    /** Other entries, the most alike first. */
    public List<Hit> to(AnalyzedEntry.Summary self, int limit) {
        QueryPlan plan = plan(self);
        double minimum = plan.contentWeight() * SHARE;
        Candidates candidates =
                source.find(
                        new CandidateSource.Wanted(plan, minimum, Filters.NONE, false, limit + 1));
        List<SearchPipeline.Ranked> others = new ArrayList<>();
        for (Candidate candidate : candidates.bestFirst()) {
            boolean other = !candidate.entry().summary().id().equals(self.id());
            if (other && others.size() < limit) {
                others.add(new SearchPipeline.Ranked(candidate.entry(), candidate.score()));
            }
        }
        return SearchPipeline.hits(plan(List.of(), List.of()), others);
    }

    private QueryPlan plan(AnalyzedEntry.Summary entry) {
        Weighing weighing = new Weighing(statistics);
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
            units.add(new Unit(term.getKey(), term.getValue(), term.getValue(), false, false));
            alternatives.add(
                    new Alternative(u, u + 1, List.of(term.getKey()), 1, Alternative.Kind.EXACT));
        }
        return plan(units, alternatives);
    }

    private static QueryPlan plan(List<Unit> units, List<Alternative> alternatives) {
        return new QueryPlan(
                units,
                alternatives,
                List.of(),
                List.of(),
                Filters.NONE,
                Interpretation.asTyped("", true));
    }
}
