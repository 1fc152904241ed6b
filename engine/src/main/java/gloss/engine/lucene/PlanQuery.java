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

    /**
     * @param minimum an entry must match content units worth more than this
     * @param terms of the index that is searched
     */
    PlanQuery(QueryPlan plan, double minimum, LuceneTerms terms) {
        this.plan = plan;
        this.minimum = minimum;
        this.terms = terms;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
            throws IOException {
        IndexedTerm[] found = new IndexedTerm[plan.terms().size()];
        for (int t = 0; t < found.length; t++) {
            found[t] = terms.get(plan.terms().get(t).text());
        }
        return new PlanWeight(found);
    }

    private final class PlanWeight extends Weight {
        private final IndexedTerm[] found;

        PlanWeight(IndexedTerm[] found) {
            super(PlanQuery.this);
            this.found = found;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context)
                throws IOException {
            @Nullable TermPostings[] postings = new TermPostings[found.length];
            for (int t = 0; t < postings.length; t++) {
                postings[t] = found[t].postings(context);
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
                            terms.averageLength(),
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
                && terms == that.terms;
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, minimum);
    }
}
