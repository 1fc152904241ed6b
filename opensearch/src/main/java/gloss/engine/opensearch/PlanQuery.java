package gloss.engine.opensearch;

import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A plan in the cluster's query language, in two parts. A filter adds up what the matched content
 * units are worth and wants more than a minimum; each unit counts once. The score adds up the
 * units' weights, each times the quality and saturation of its best alternative.
 */
final class PlanQuery {
    /**
     * Weights become whole numbers that add up to about this much: the cluster adds in single
     * precision, where such sums are exact, so that half of a query is never more than half of it.
     */
    private static final int PRECISION = 1 << 21;

    /** A query has at most 1,024 clauses on a cluster that nobody has tuned. */
    private static final int SCORED = 600;

    private final QueryPlan plan;
    private final double scale;

    PlanQuery(QueryPlan plan) {
        this.plan = plan;
        double all = plan.contentWeight();
        this.scale = all == 0 ? 0 : PRECISION / all;
    }

    /**
     * Entries that match content units worth more than {@code minimum}. Those that match only units
     * that can't be worth so much together need not be looked at: the commonest words, mostly.
     */
    Object filter(double minimum) {
        List<Object> units = units(false, u -> true);
        if (units.isEmpty()) {
            return Queries.NOTHING;
        }
        Object enough =
                Map.of(
                        "function_score",
                        Map.of(
                                "query",
                                Queries.any(units),
                                "boost_mode",
                                "multiply",
                                "min_score",
                                Math.round(minimum * scale) + 0.5));
        List<Object> essential = units(false, u -> isEssential(u, minimum));
        return essential.isEmpty() || essential.size() == units.size()
                ? enough
                : Queries.all(List.of(Queries.any(essential), enough));
    }

    /** As the embedded engine has it: whether {@code unit} and all lighter ones are enough. */
    private boolean isEssential(int unit, double minimum) {
        double lighter = 0;
        double weight = plan.units().get(unit).contentWeight();
        for (int u = 0; u < plan.units().size(); u++) {
            double other = plan.units().get(u).contentWeight();
            lighter += other < weight || (other == weight && u <= unit) ? other : 0;
        }
        return lighter >= minimum;
    }

    /** Scores entries by what they match of the content; names what it is. */
    Object coverage() {
        List<Object> units = units(true, u -> true);
        return units.isEmpty() ? Queries.NOTHING : Queries.any(units);
    }

    /** The content weight of the units that {@link #coverage} named. */
    double weight(Iterable<String> names) {
        double sum = 0;
        for (String name : names) {
            sum += plan.units().get(Integer.parseInt(name)).contentWeight();
        }
        return sum;
    }

    private List<Object> units(boolean named, IntPredicate wanted) {
        List<Object> result = new ArrayList<>();
        for (int u = 0; u < plan.units().size(); u++) {
            Unit unit = plan.units().get(u);
            if (!unit.content() || !wanted.test(u)) {
                continue;
            }
            List<String> single = new ArrayList<>();
            List<Object> ways = new ArrayList<>();
            for (Alternative alternative : plan.alternatives()) {
                if (alternative.counts() && isOf(u, alternative)) {
                    List<String> terms = encoded(alternative);
                    if (terms.size() == 1) {
                        single.add(terms.getFirst());
                    } else {
                        ways.add(Queries.all(each(terms)));
                    }
                }
            }
            if (!single.isEmpty()) {
                ways.add(Queries.terms(Fields.WEIGHTS, single));
            }
            if (!ways.isEmpty()) {
                Object filter = ways.size() == 1 ? ways.getFirst() : Queries.any(ways);
                float boost = Math.max(1, Math.round(unit.contentWeight() * scale));
                result.add(
                        named
                                ? Map.of(
                                        "constant_score",
                                        Map.of(
                                                "filter",
                                                filter,
                                                "boost",
                                                boost,
                                                "_name",
                                                Integer.toString(u)))
                                : Queries.constant(filter, boost));
            }
        }
        return result;
    }

    /** One clause for each unit; the weightiest come first if there are too many. */
    List<Object> score() {
        List<Object> result = new ArrayList<>();
        int clauses = 0;
        List<Integer> order = new ArrayList<>();
        for (int u = 0; u < plan.units().size(); u++) {
            order.add(u);
        }
        order.sort(
                java.util.Comparator.comparingDouble((Integer u) -> -plan.units().get(u).weight()));
        for (int u : order) {
            double weight = plan.units().get(u).weight();
            List<Object> ways = new ArrayList<>();
            for (Alternative alternative : plan.alternatives()) {
                if (isOf(u, alternative)) {
                    ways.add(way(alternative, weight * alternative.quality()));
                    clauses += alternative.terms().size();
                }
            }
            if (!ways.isEmpty() && weight > 0) {
                result.add(ways.size() == 1 ? ways.getFirst() : Queries.best(ways));
            }
            if (clauses > SCORED) {
                break;
            }
        }
        return result;
    }

    private static Object way(Alternative alternative, double boost) {
        List<String> terms = encoded(alternative);
        if (terms.size() == 1) {
            return Queries.term(Fields.WEIGHTS, terms.getFirst(), boost);
        }
        List<Object> must = new ArrayList<>();
        for (String term : terms) {
            must.add(Queries.term(Fields.WEIGHTS, term, boost / terms.size()));
        }
        return Map.of("bool", Map.of("must", must));
    }

    private static boolean isOf(int unit, Alternative alternative) {
        return alternative.from() <= unit && unit < alternative.to();
    }

    private static List<String> encoded(Alternative alternative) {
        return alternative.terms().stream().map(Encoding::term).distinct().toList();
    }

    private static List<Object> each(List<String> terms) {
        return terms.stream().<Object>map(term -> Queries.term(Fields.WEIGHTS, term)).toList();
    }
}
