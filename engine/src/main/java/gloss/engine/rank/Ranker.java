package gloss.engine.rank;

import gloss.engine.Text;
import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import java.util.Arrays;
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
    private final double weight;
    private final int units;
    private final Matcher matcher = new Matcher();

    /** The best match of each unit in title, name and aliases together. */
    private final double[] anywhere;

    /** For each segment and unit, how good its match is and at which position. */
    private double[] quality = new double[0];

    private int[] position = new int[0];

    /** For each segment in which anything matches, which of its words do. */
    private boolean[] @Nullable [] covered = new boolean[0][];

    public Ranker(QueryPlan plan) {
        this.plan = plan;
        this.text = plan.interpretation().text().strip();
        this.weight = Math.max(plan.weight(), 1e-6);
        this.units = plan.units().size();
        this.anywhere = new double[units];
    }

    /**
     * @param base the engine's score: the sum of the matched units' weights, each times its quality
     *     and saturation
     * @param matched the units that the entry matches anywhere, a bit for each
     * @return the score, for an ordinary match between 0 and 6
     */
    double score(AnalyzedEntry entry, double base, long matched) {
        Segments keys = entry.keys();
        int segments = entry.tags();
        match(keys, segments, matched);
        Arrays.fill(anywhere, 0);
        double best = 0;
        double second = 0;
        boolean asked = false;
        for (int s = 0; s < segments; s++) {
            boolean[] words = covered[s];
            if (words != null) {
                double similarity = similarity(s, words, entry.weights(s));
                asked |= isAsked(keys, s);
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
        match(keys, segments, ALL);
        Text nearest = null;
        double most = 0;
        for (int s = 0; s < segments; s++) {
            boolean[] words = covered[s];
            double similarity = words == null ? 0 : similarity(s, words, entry.weights(s));
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
            sum += plan.units().get(u).weight() * Math.min(1, anywhere[u]);
        }
        return sum / weight;
    }

    /** The engine's score alone, for candidates too far down to be ranked. */
    double base(double base) {
        return base / weight;
    }

    /** Notes what matches where in the first {@code segments} of the keys. */
    private void match(Segments keys, int segments, long matched) {
        if (quality.length < segments * units || covered.length < segments) {
            quality = new double[segments * units];
            position = new int[segments * units];
            covered = new boolean[segments][];
        }
        Arrays.fill(covered, null);
        for (Alternative alternative : plan.alternatives()) {
            if ((alternative.units() & matched) != 0 && matcher.find(keys, alternative)) {
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
                    boolean[] words = covered[s];
                    if (words == null) {
                        words = touch(keys, s);
                    }
                    keys.cover(slice, i, words);
                    if (t == 0) {
                        improve(s, alternative, slice.position(i));
                    }
                }
            }
        }
    }

    private boolean[] touch(Segments keys, int segment) {
        Arrays.fill(quality, segment * units, (segment + 1) * units, 0);
        Arrays.fill(position, segment * units, (segment + 1) * units, -2);
        boolean[] words = new boolean[keys.positions(segment)];
        covered[segment] = words;
        return words;
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

    /** How much of query and segment is the same, and in the same order. */
    private double similarity(int segment, boolean[] words, float[] worth) {
        double matched = 0;
        double present = 0;
        double ordered = 0;
        double before = 0;
        for (int u = 0; u < units; u++) {
            int at = segment * units + u;
            double unit = plan.units().get(u).weight();
            anywhere[u] = Math.max(anywhere[u], quality[at]);
            matched += unit * Math.min(1, quality[at]);
            present += quality[at] > 0 ? unit : 0;
            if (u > 0 && quality[at] > 0 && follows(position[at - 1], position[at])) {
                ordered += unit + before;
            }
            before = unit;
        }
        double rest = 0;
        for (int p = 0; p < words.length; p++) {
            rest += words[p] ? 0 : worth[p];
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
