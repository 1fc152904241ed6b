package gloss.engine.lucene;

import gloss.engine.text.QueryPlan;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries that match more than a given weight of a plan's content units, and scores each
 * by the weights of the units it matches.
 */
final class PlanQuery extends Query {
    private final QueryPlan plan;
    private final double minimum;
    private final LuceneTerms terms;
    private final float averageLength;

    /**
     * @param minimum an entry must match content units worth more than this
     * @param terms of the index that is searched
     * @param averageLength of the entries, in tokens
     */
    PlanQuery(QueryPlan plan, double minimum, LuceneTerms terms, float averageLength) {
        this.plan = plan;
        this.minimum = minimum;
        this.terms = terms;
        this.averageLength = averageLength;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
            throws IOException {
        Saturation saturation = new Saturation(averageLength);
        IndexedTerm[] found = new IndexedTerm[plan.terms().size()];
        for (int t = 0; t < found.length; t++) {
            found[t] = terms.get(plan.terms().get(t).text(), saturation);
        }
        return new PlanWeight(found, saturation);
    }

    private final class PlanWeight extends Weight {
        private final IndexedTerm[] found;
        private final Saturation saturation;

        PlanWeight(IndexedTerm[] found, Saturation saturation) {
            super(PlanQuery.this);
            this.found = found;
            this.saturation = saturation;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context)
                throws IOException {
            @Nullable TermPostings[] postings = new TermPostings[found.length];
            for (int t = 0; t < postings.length; t++) {
                postings[t] = found[t].postings(context, saturation);
            }
            if (Arrays.stream(postings).allMatch(Objects::isNull)) {
                return null;
            }
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    return new PlanScorer(
                            plan,
                            postings,
                            minimum,
                            averageLength,
                            context.reader().getNumericDocValues(Fields.LENGTH));
                }

                @Override
                public long cost() {
                    return Arrays.stream(postings)
                            .filter(Objects::nonNull)
                            .mapToLong(TermPostings::frequency)
                            .sum();
                }
            };
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return true;
        }

        @Override
        public Explanation explain(LeafReaderContext context, int doc) throws IOException {
            Scorer scorer = scorer(context);
            return scorer == null || scorer.iterator().advance(doc) != doc
                    ? Explanation.noMatch("too little of the query")
                    : Explanation.match(scorer.score(), "matched units");
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return plan.units() + " > " + minimum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanQuery that
                && plan.equals(that.plan)
                && minimum == that.minimum
                && averageLength == that.averageLength;
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, minimum, averageLength);
    }
}
