package gloss.indexer;

import gloss.engine.Filters;
import gloss.engine.Hit;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What golden queries found. */
public record Evaluation(List<Outcome> outcomes) {
    private static final int DEPTH = 10;

    public Evaluation {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * @param rank of the first relevant entry, counted from 1; 0 if it is not among the first ten
     * @param first the slugs that came first
     * @param gain nDCG@10
     */
    public record Outcome(
            GoldenQuery query, int rank, List<String> first, double gain, boolean weak) {
        public Outcome {
            first = List.copyOf(first);
        }

        double reciprocalRank() {
            return rank == 0 ? 0 : 1.0 / rank;
        }
    }

    /** Shares and means from 0 to 1. */
    public record Scores(
            int queries, double first, double firstThree, double mrr, double ndcg, double weak) {}

    /** Runs all queries; facets are left out, since they don't change the order. */
    public static Evaluation of(Searcher searcher, List<GoldenQuery> queries) {
        List<Outcome> outcomes = new ArrayList<>();
        for (GoldenQuery query : queries) {
            SearchRequest request =
                    new SearchRequest(
                            query.text(),
                            Filters.NONE,
                            0,
                            DEPTH,
                            false,
                            false,
                            SearchRequest.Syntax.FREE);
            outcomes.add(outcome(query, searcher.search(request)));
        }
        return new Evaluation(outcomes);
    }

    private static Outcome outcome(GoldenQuery query, SearchResult result) {
        List<String> found = result.hits().stream().map(Hit::id).map(Object::toString).toList();
        int rank = 0;
        double gain = 0;
        double ideal = 0;
        for (int i = 0; i < found.size(); i++) {
            if (query.relevant().contains(found.get(i))) {
                rank = rank == 0 ? i + 1 : rank;
                gain += discount(i);
            }
        }
        for (int i = 0; i < Math.min(DEPTH, query.relevant().size()); i++) {
            ideal += discount(i);
        }
        return new Outcome(
                query,
                rank,
                found.subList(0, Math.min(3, found.size())),
                ideal == 0 ? 0 : gain / ideal,
                result.weak());
    }

    private static double discount(int index) {
        return Math.log(2) / Math.log(index + 2.0);
    }

    public Scores scores(Predicate<GoldenQuery> which) {
        List<Outcome> some = outcomes.stream().filter(o -> which.test(o.query())).toList();
        return new Scores(
                some.size(),
                mean(some.stream().map(o -> o.rank() == 1 ? 1.0 : 0).toList()),
                mean(some.stream().map(o -> o.rank() > 0 && o.rank() <= 3 ? 1.0 : 0).toList()),
                mean(some.stream().map(Outcome::reciprocalRank).toList()),
                mean(some.stream().map(Outcome::gain).toList()),
                mean(some.stream().map(o -> o.weak() ? 1.0 : 0).toList()));
    }

    /** All queries that something answers. */
    public Scores answerable() {
        return scores(query -> !query.isNegative());
    }

    public Scores negatives() {
        return scores(GoldenQuery::isNegative);
    }

    /** By style, answerable queries only. */
    public Map<String, Scores> byStyle() {
        Map<String, Scores> styles = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            if (!outcome.query().isNegative()) {
                styles.computeIfAbsent(
                        outcome.query().style(),
                        style -> scores(q -> !q.isNegative() && q.style().equals(style)));
            }
        }
        return styles;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
