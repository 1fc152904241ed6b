package gloss.engine.rank;

import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import java.util.Arrays;
import java.util.List;

/**
 * Orders candidates: the engine's BM25F score says how much of the query an entry is about, the
 * ranker adds how well its title or one of its aliases, as a whole, asks the same thing. Not safe
 * for use by several threads; one per query.
 */
public final class Ranker {
    private static final double BASE = 1.2;
    private static final double KEYED = 0.4;
    private static final double SIMILARITY = 1.6;
    private static final double ORDER = 0.5;
    private static final double EXACT = 1.0;
    private static final double VERBATIM = 3.0;
    private static final double ALIAS = 0.95;

    /** How much the words of a title that the query lacks count against it. */
    private static final double SURPLUS_IN_TITLE = 0.35;

    private static final double SURPLUS_IN_NAME = 0.5;
    private static final double SURPLUS_IN_ALIAS = 0.65;

    private final QueryPlan plan;
    private final double weight;
    private final double[] quality;
    private final double[] anywhere;
    private final int[] position;

    public Ranker(QueryPlan plan) {
        this.plan = plan;
        this.weight = Math.max(plan.weight(), 1e-6);
        this.anywhere = new double[plan.units().size()];
        this.quality = new double[plan.units().size()];
        this.position = new int[plan.units().size()];
    }

    /**
     * @param base the engine's score: the sum of the matched units' weights, each times its quality
     *     and saturation
     * @return the final score, for an ordinary match between 0 and 4
     */
    public double score(AnalyzedEntry entry, double base) {
        Arrays.fill(anywhere, 0);
        double best = similarity(entry.title(), SURPLUS_IN_TITLE, true);
        best = Math.max(best, similarity(entry.name(), SURPLUS_IN_NAME, true));
        for (Segment alias : entry.aliases()) {
            best = Math.max(best, ALIAS * similarity(alias, SURPLUS_IN_ALIAS, false));
        }
        return BASE * base(base) + best + KEYED * keyed() + (isAsked(entry) ? VERBATIM : 0);
    }

    /** Whether the query is the title or an alias, letter by letter but for case. */
    private boolean isAsked(AnalyzedEntry entry) {
        String text = plan.interpretation().text().strip();
        if (text.equalsIgnoreCase(entry.title().text().plain())) {
            return true;
        }
        for (Segment alias : entry.aliases()) {
            if (text.equalsIgnoreCase(alias.text().plain())) {
                return true;
            }
        }
        return false;
    }

    /** The share of the query that title, name and aliases have together. */
    private double keyed() {
        double sum = 0;
        for (int u = 0; u < anywhere.length; u++) {
            sum += plan.units().get(u).weight() * Math.min(1, anywhere[u]);
        }
        return sum / weight;
    }

    /** The engine's score alone, for candidates too far down to be ranked. */
    public double base(double base) {
        return base / weight;
    }

    /** How much of query and segment is the same, and in the same order. */
    private double similarity(Segment segment, double surplus, boolean prefixes) {
        if (plan.units().isEmpty()) {
            return 0;
        }
        Arrays.fill(quality, 0);
        Arrays.fill(position, -2);
        boolean[] covered = new boolean[segment.positions()];
        boolean any = false;
        for (Alternative alternative : plan.alternatives()) {
            any |= match(alternative, segment, covered, prefixes);
        }
        if (!any) {
            return 0;
        }
        double matched = 0;
        double present = 0;
        double ordered = 0;
        List<Unit> units = plan.units();
        for (int u = 0; u < units.size(); u++) {
            double unit = units.get(u).weight();
            anywhere[u] = Math.max(anywhere[u], quality[u]);
            matched += unit * Math.min(1, quality[u]);
            present += quality[u] > 0 ? unit : 0;
            if (u > 0 && quality[u] > 0 && follows(position[u - 1], position[u])) {
                ordered += unit + units.get(u - 1).weight();
            }
        }
        double rest = 0;
        for (int p = 0; p < covered.length; p++) {
            rest += covered[p] ? 0 : segment.weight(p);
        }
        double same = matched / (weight + surplus * rest);
        double order = ordered / (2 * weight + surplus * rest);
        return SIMILARITY * same + ORDER * order + exact(present, matched, rest);
    }

    /** For a query that asks just this, be it by a synonym or with a typing error. */
    private double exact(double present, double matched, double rest) {
        return present > weight * 0.999 && rest < weight * 0.001 ? EXACT * matched / weight : 0;
    }

    private static boolean follows(int first, int second) {
        return first >= 0 && second > first && second - first <= 2;
    }

    private boolean match(
            Alternative alternative, Segment segment, boolean[] covered, boolean prefixes) {
        int first = -1;
        for (String term : alternative.terms()) {
            int[] found = Matches.in(segment, alternative, term, prefixes);
            if (found.length == 0) {
                return false;
            }
            first = first < 0 ? found[0] : first;
        }
        for (String term : alternative.terms()) {
            int[] found = Matches.in(segment, alternative, term, prefixes);
            for (int i = 0; i < found.length; i += Segment.STRIDE) {
                segment.cover(found[i], found[i + 1], found[i + 2], covered);
            }
        }
        for (int u = alternative.from(); u < alternative.to(); u++) {
            if (alternative.quality() > quality[u]) {
                quality[u] = alternative.quality();
                position[u] = first + (u - alternative.from());
            }
        }
        return true;
    }
}
