package gloss.engine.opensearch;

import gloss.engine.rank.FieldWeights;
import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import java.util.Arrays;
import java.util.List;

/**
 * The score that the embedded engine gives, to the last digit. The cluster's own is close, which is
 * enough for choosing candidates: it knows the length of an entry only roughly, takes the average
 * over all versions that its shard still holds, and can't take the least of several terms. Not safe
 * for use by several threads; one per query.
 */
final class ExactScore {
    private final QueryPlan plan;
    private final float averageLength;
    private final float[] best;

    ExactScore(QueryPlan plan, float averageLength) {
        this.plan = plan;
        this.averageLength = averageLength;
        this.best = new float[plan.units().size()];
    }

    float of(EntryTerms entry) {
        Arrays.fill(best, 0);
        for (Alternative alternative : plan.alternatives()) {
            float value = least(alternative.terms(), entry) * (float) alternative.quality();
            for (int u = alternative.from(); u < alternative.to(); u++) {
                best[u] = Math.max(best[u], value);
            }
        }
        double sum = 0;
        for (int u = 0; u < best.length; u++) {
            sum += plan.units().get(u).weight() * best[u];
        }
        return (float) sum;
    }

    private float least(List<String> terms, EntryTerms entry) {
        float least = Float.MAX_VALUE;
        for (String term : terms) {
            int frequency = entry.frequency(term);
            if (frequency == 0) {
                return 0;
            }
            least =
                    Math.min(
                            least,
                            FieldWeights.saturation(frequency, entry.length(), averageLength));
        }
        return least;
    }
}
