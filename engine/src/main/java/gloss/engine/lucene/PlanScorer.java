package gloss.engine.lucene;

import gloss.engine.rank.FieldWeights;
import gloss.engine.text.Alternative;
import gloss.engine.text.Unit;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the entries that have an essential term and keeps those that match enough. Each
 * unit counts once, by its best alternative.
 */
final class PlanScorer extends Scorer {
    record Postings(PostingsEnum docs, int frequency, boolean essential) {}

    /** An alternative whose terms, as indices into the postings, are all in this segment. */
    static final class Clause {
        final int[] terms;
        final int from;
        final int to;
        final float quality;
        final boolean counts;

        Clause(int[] terms, Alternative alternative) {
            this.terms = terms;
            this.from = alternative.from();
            this.to = alternative.to();
            this.quality = (float) alternative.quality();
            this.counts = alternative.counts();
        }
    }

    private final PostingsEnum[] all;
    private final PostingsEnum[] essential;
    private final long cost;
    private final Clause[] clauses;
    private final double[] weights;
    private final double[] content;
    private final double minimum;
    private final float averageLength;
    private final @Nullable NumericDocValues lengths;

    private final float[] saturation;
    private final float[] best;
    private final boolean[] counted;
    private int doc = -1;
    private float score;
    private double covered;

    PlanScorer(
            List<Postings> postings,
            List<Clause> clauses,
            List<Unit> units,
            double minimum,
            float averageLength,
            @Nullable NumericDocValues lengths) {
        this.all = postings.stream().map(Postings::docs).toArray(PostingsEnum[]::new);
        this.essential =
                postings.stream()
                        .filter(Postings::essential)
                        .map(Postings::docs)
                        .toArray(PostingsEnum[]::new);
        this.cost = postings.stream().mapToLong(Postings::frequency).sum();
        this.clauses = clauses.toArray(Clause[]::new);
        this.weights = new double[units.size()];
        this.content = new double[units.size()];
        for (int u = 0; u < weights.length; u++) {
            weights[u] = units.get(u).weight();
            content[u] = units.get(u).contentWeight();
        }
        this.minimum = minimum;
        this.averageLength = averageLength;
        this.lengths = lengths;
        this.saturation = new float[all.length];
        this.best = new float[weights.length];
        this.counted = new boolean[weights.length];
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public float score() {
        return score;
    }

    /** The weight of the content units that the current entry matches. */
    double covered() {
        return covered;
    }

    @Override
    public float getMaxScore(int upTo) {
        return Float.MAX_VALUE;
    }

    @Override
    public DocIdSetIterator iterator() {
        return new DocIdSetIterator() {
            @Override
            public int docID() {
                return doc;
            }

            @Override
            public int nextDoc() throws IOException {
                return advance(doc + 1);
            }

            @Override
            public int advance(int target) throws IOException {
                int at = target;
                do {
                    doc = next(at);
                    at = doc + 1;
                } while (doc != NO_MORE_DOCS && !matches());
                return doc;
            }

            @Override
            public long cost() {
                return cost;
            }
        };
    }

    private int next(int target) throws IOException {
        int nearest = DocIdSetIterator.NO_MORE_DOCS;
        for (PostingsEnum postings : essential) {
            int at = postings.docID();
            if (at < target) {
                at = postings.advance(target);
            }
            nearest = Math.min(nearest, at);
        }
        return nearest;
    }

    private boolean matches() throws IOException {
        float length = averageLength;
        if (lengths != null && lengths.advanceExact(doc)) {
            length = lengths.longValue();
        }
        for (int t = 0; t < all.length; t++) {
            int at = all[t].docID();
            if (at < doc) {
                at = all[t].advance(doc);
            }
            saturation[t] =
                    at == doc ? FieldWeights.saturation(all[t].freq(), length, averageLength) : 0;
        }
        Arrays.fill(best, 0);
        Arrays.fill(counted, false);
        for (Clause clause : clauses) {
            float least = Float.MAX_VALUE;
            for (int term : clause.terms) {
                least = Math.min(least, saturation[term]);
            }
            float value = least * clause.quality;
            for (int u = clause.from; u < clause.to; u++) {
                best[u] = Math.max(best[u], value);
                counted[u] |= value > 0 && clause.counts;
            }
        }
        covered = 0;
        double sum = 0;
        for (int u = 0; u < best.length; u++) {
            sum += weights[u] * best[u];
            covered += counted[u] ? content[u] : 0;
        }
        score = (float) sum;
        return covered > minimum;
    }
}
