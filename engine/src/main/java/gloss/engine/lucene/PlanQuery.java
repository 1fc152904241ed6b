package gloss.engine.lucene;

import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
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
    private final float averageLength;
    private final TermPostings.Saturation saturation;

    /**
     * @param minimum an entry must match content units worth more than this
     * @param averageLength of the entries, in tokens
     */
    PlanQuery(QueryPlan plan, double minimum, float averageLength) {
        this.plan = plan;
        this.minimum = minimum;
        this.averageLength = averageLength;
        this.saturation = new TermPostings.Saturation(averageLength);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
            throws IOException {
        Map<String, TermStates> states = new LinkedHashMap<>();
        for (Alternative alternative : plan.alternatives()) {
            for (String term : alternative.terms()) {
                if (!states.containsKey(term)) {
                    states.put(
                            term, TermStates.build(searcher, new Term(Fields.TERMS, term), true));
                }
            }
        }
        return new PlanWeight(states);
    }

    private final class PlanWeight extends Weight {
        private final Map<String, TermStates> states;

        PlanWeight(Map<String, TermStates> states) {
            super(PlanQuery.this);
            this.states = states;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context)
                throws IOException {
            List<TermPostings> postings = new ArrayList<>();
            Map<String, Integer> index = new LinkedHashMap<>();
            for (Map.Entry<String, TermStates> state : states.entrySet()) {
                TermsEnum terms = termsEnum(context, state.getKey(), state.getValue());
                if (terms != null) {
                    index.put(state.getKey(), postings.size());
                    postings.add(
                            new TermPostings(
                                    terms.impacts(PostingsEnum.FREQS),
                                    terms.docFreq(),
                                    saturation));
                }
            }
            List<PlanScorer.Clause> clauses = new ArrayList<>();
            for (Alternative alternative : plan.alternatives()) {
                if (index.keySet().containsAll(alternative.terms())) {
                    int[] terms =
                            alternative.terms().stream()
                                    .mapToInt(term -> Objects.requireNonNull(index.get(term)))
                                    .toArray();
                    clauses.add(new PlanScorer.Clause(terms, alternative));
                }
            }
            if (clauses.isEmpty()) {
                return null;
            }
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    return new PlanScorer(
                            postings,
                            clauses,
                            plan.units(),
                            minimum,
                            averageLength,
                            context.reader().getNumericDocValues(Fields.LENGTH));
                }

                @Override
                public long cost() {
                    return postings.stream().mapToLong(TermPostings::frequency).sum();
                }
            };
        }

        private @Nullable TermsEnum termsEnum(
                LeafReaderContext context, String term, TermStates state) throws IOException {
            var supplier = state.get(context);
            var found = supplier == null ? null : supplier.get();
            if (found == null) {
                return null;
            }
            TermsEnum terms = context.reader().terms(Fields.TERMS).iterator();
            terms.seekExact(new Term(Fields.TERMS, term).bytes(), found);
            return terms;
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
