package gloss.engine.rank;

import gloss.engine.Text;
import gloss.engine.text.Alternative;
import gloss.engine.text.PlanTerms;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders candidates: the engine's BM25F score says how much of the query an entry is about, the
 * ranker adds how well its title or one of its aliases, as a whole, asks the same thing. Not safe
 * for use by several threads; one per query.
 */
public final class Ranker {
    private static final double BASE = 2.4;
    private static final double KEYED = 0.4;

    /** What a second key that asks much the same adds: many ways to ask are evidence, too. */
    private static final double SECOND = 0.35;

    private static final long ALL = -1L;

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
    private final String text;

    /** See {@link AnalyzedEntry#spelling}. */
    private final int spelling;

    /** What the query is worth, and each of its units. */
    private final double weight;

    private final double[] weights;
    private final int units;
    private final Matcher matcher;

    /** The best match of each unit in title, name and aliases together. */
    private final double[] anywhere;

    /** For each segment and unit, how good its match is and at which position. */
    private double[] quality = new double[0];

    private int[] position = new int[0];

    /** Which words of each segment match, a bit for each; 0 if nothing does. */
    private long[] covered = new long[0];

    private boolean[] touched = new boolean[0];

    public Ranker(QueryPlan plan) {
        this.plan = plan;
        this.text = plan.interpretation().text().strip();
        this.spelling = AnalyzedEntry.spelling(text);
        this.weight = Math.max(plan.weight(), 1e-6);
        this.weights = plan.units().stream().mapToDouble(Unit::weight).toArray();
        this.units = weights.length;
        this.matcher = new Matcher(plan.terms());
        this.anywhere = new double[units];
    }

    /**
     * @param base the engine's score: the sum of the matched units' weights, each times its quality
     *     and saturation
     * @param matched the units that the entry matches anywhere, a bit for each
     * @param indexed the terms by which the index found the entry, or any
     * @return the score, for an ordinary match between 0 and 6
     */
    double score(AnalyzedEntry entry, double base, long matched, long indexed) {
        Segments keys = entry.keys();
        int segments = entry.tags();
        match(keys, segments, matched, indexed);
        Arrays.fill(anywhere, 0);
        double best = 0;
        double second = 0;
        boolean asked = false;
        for (int s = 0; s < segments; s++) {
            if (touched[s]) {
                double similarity = similarity(s, keys, entry.weights(s));
                asked |= entry.spelling(s) == spelling && isAsked(keys, s);
                second = Math.max(second, Math.min(best, similarity));
                best = Math.max(best, similarity);
            }
        }
        return BASE * base(base)
                + best
                + SECOND * second
                + KEYED * keyed()
                + (asked ? VERBATIM : 0);
    }

    /** The title, name or alias that reads most like the query; null if none has a word of it. */
    @Nullable Text nearest(AnalyzedEntry entry) {
        Segments keys = entry.keys();
        int segments = entry.tags();
        match(keys, segments, ALL, PlanTerms.ANY);
        Text nearest = null;
        double most = 0;
        for (int s = 0; s < segments; s++) {
            double similarity = touched[s] ? similarity(s, keys, entry.weights(s)) : 0;
            if (similarity > most) {
                most = similarity;
                nearest = keys.text(s);
            }
        }
        return nearest;
    }

    /** Whether the query is the title or an alias, letter by letter but for case. */
    private boolean isAsked(Segments keys, int segment) {
        return segment != AnalyzedEntry.NAME && text.equalsIgnoreCase(keys.text(segment).plain());
    }

    /** The share of the query that title, name and aliases have together. */
    private double keyed() {
        double sum = 0;
        for (int u = 0; u < units; u++) {
            sum += weights[u] * Math.min(1, anywhere[u]);
        }
        return sum / weight;
    }

    /** The engine's score alone, for candidates too far down to be ranked. */
    double base(double base) {
        return base / weight;
    }

    /** Notes what matches where in the first {@code segments} of the keys. */
    private void match(Segments keys, int segments, long matched, long indexed) {
        if (quality.length < segments * units || touched.length < segments) {
            quality = new double[segments * units];
            position = new int[segments * units];
            covered = new long[segments];
            touched = new boolean[segments];
        }
        Arrays.fill(touched, false);
        matcher.enter(keys, indexed);
        List<Alternative> alternatives = plan.alternatives();
        for (int a = 0; a < alternatives.size(); a++) {
            Alternative alternative = alternatives.get(a);
            if ((alternative.units() & matched) != 0 && matcher.find(a)) {
                // Aliases are whole: half a word doesn't ask for them.
                boolean prefix = alternative.isPrefix(alternative.terms().getFirst());
                match(keys, alternative, prefix ? AnalyzedEntry.ALIASES : segments);
            }
        }
    }

    private void match(Segments keys, Alternative alternative, int segments) {
        for (int t = 0; t < matcher.terms(); t++) {
            Segments.Slice slice = matcher.slice(t);
            for (int i = 0; i < slice.size(); i++) {
                int s = slice.segment(i);
                if (s < segments && matcher.hasAll(s)) {
                    touch(s);
                    covered[s] |= keys.covered(slice, i);
                    if (t == 0) {
                        improve(s, alternative, slice.position(i));
                    }
                }
            }
        }
    }

    private void touch(int segment) {
        if (!touched[segment]) {
            touched[segment] = true;
            covered[segment] = 0;
            Arrays.fill(quality, segment * units, (segment + 1) * units, 0);
            Arrays.fill(position, segment * units, (segment + 1) * units, -2);
        }
    }

    private void improve(int segment, Alternative alternative, int first) {
        for (int u = alternative.from(); u < alternative.to(); u++) {
            int at = segment * units + u;
            if (alternative.quality() > quality[at]) {
                quality[at] = alternative.quality();
                position[at] = first + (u - alternative.from());
            }
        }
    }

    /**
     * How much of query and segment is the same, and in the same order.
     *
     * @param worth of the words of all keys
     */
    private double similarity(int segment, Segments keys, float[] worth) {
        double matched = 0;
        double present = 0;
        double ordered = 0;
        double before = 0;
        for (int u = 0; u < units; u++) {
            int at = segment * units + u;
            double unit = weights[u];
            anywhere[u] = Math.max(anywhere[u], quality[at]);
            matched += unit * Math.min(1, quality[at]);
            present += quality[at] > 0 ? unit : 0;
            if (u > 0 && quality[at] > 0 && follows(position[at - 1], position[at])) {
                ordered += unit + before;
            }
            before = unit;
        }
        double rest = 0;
        int first = keys.wordsBefore(segment);
        int words = Math.min(Long.SIZE, keys.wordsBefore(segment + 1) - first);
        for (int w = 0; w < words; w++) {
            rest += (covered[segment] & 1L << w) == 0 ? worth[first + w] : 0;
        }
        double surplus = surplus(segment);
        double same = matched / (weight + surplus * rest);
        double order = ordered / (2 * weight + surplus * rest);
        double similarity = SIMILARITY * same + ORDER * order + exact(present, matched, rest);
        return segment < AnalyzedEntry.ALIASES ? similarity : ALIAS * similarity;
    }

    private static double surplus(int segment) {
        return switch (segment) {
            case AnalyzedEntry.TITLE -> SURPLUS_IN_TITLE;
            case AnalyzedEntry.NAME -> SURPLUS_IN_NAME;
            default -> SURPLUS_IN_ALIAS;
        };
    }

    /** For a query that asks just this, be it by a synonym or with a typing error. */
    private double exact(double present, double matched, double rest) {
        return present > weight * 0.999 && rest < weight * 0.001 ? EXACT * matched / weight : 0;
    }

    private static boolean follows(int first, int second) {
        return first >= 0 && second > first && second - first <= 2;
    }
}
