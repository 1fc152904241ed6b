package gloss.engine.text;

import gloss.engine.Filters;
import gloss.engine.Interpretation;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A query as understood: its units, the ways in which an entry can match them, and what hits must
 * or must not have. Engines run it; the ranker scores by it.
 *
 * @param units at most {@link #MAX_UNITS}
 * @param phrases texts whose words, in this order, hits must contain
 * @param exclusions texts whose words, in this order, hits must not contain
 * @param filters from the text, to be joined with those of the request
 * @param terms of the alternatives
 */
public record QueryPlan(
        List<Unit> units,
        List<Alternative> alternatives,
        List<String> phrases,
        List<String> exclusions,
        Filters filters,
        Interpretation interpretation,
        PlanTerms terms) {
    public static final int MAX_UNITS = 64;

    public QueryPlan {
        units = List.copyOf(units);
        alternatives = List.copyOf(alternatives);
        phrases = List.copyOf(phrases);
        exclusions = List.copyOf(exclusions);
    }

    public QueryPlan(
            List<Unit> units,
            List<Alternative> alternatives,
            List<String> phrases,
            List<String> exclusions,
            Filters filters,
            Interpretation interpretation) {
        this(
                units,
                alternatives,
                phrases,
                exclusions,
                filters,
                interpretation,
                PlanTerms.of(alternatives, UnaryOperator.identity()));
    }

    /** The weight of all units that count when deciding what is a hit. */
    public double contentWeight() {
        double sum = 0;
        for (Unit unit : units) {
            sum += unit.contentWeight();
        }
        return sum;
    }

    public double weight() {
        double sum = 0;
        for (Unit unit : units) {
            sum += unit.weight();
        }
        return sum;
    }

    /**
     * Without a term there is nothing to search for: hits come from filters alone, or not at all.
     */
    public boolean isEmpty() {
        return units.isEmpty() && phrases.isEmpty();
    }
}
