package gloss.engine.lucene;

import gloss.engine.EngineUnavailableException;
import gloss.engine.Filters;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.Candidate;
import gloss.engine.rank.CandidateSource;
import gloss.engine.rank.Candidates;
import gloss.engine.text.QueryPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Finds candidates in one snapshot, within a time limit. */
final class LuceneCandidates implements CandidateSource {
    /** Without facets, more entries than this are not counted exactly. */
    private static final int COUNTED = 1000;

    private final Snapshot snapshot;
    private final long deadline;

    /**
     * @param deadline by {@link System#nanoTime}
     */
    LuceneCandidates(Snapshot snapshot, long deadline) {
        this.snapshot = snapshot;
        this.deadline = deadline;
    }

    private record Document(Snapshot snapshot, TopDocuments.Scored scored) implements Candidate {
        @Override
        public AnalyzedEntry entry() {
            try {
                return snapshot.entry(scored.doc());
            } catch (IOException e) {
                throw new EngineUnavailableException("can't read the index", e);
            }
        }

        @Override
        public double score() {
            return scored.score();
        }

        @Override
        public long terms() {
            return scored.terms();
        }

        @Override
        public long matched(QueryPlan plan) {
            return scored.matched();
        }
    }

    @Override
    public Candidates find(Wanted wanted) {
        Query query = query(wanted.plan(), wanted.minimum());
        return collect(query, wanted.filters(), wanted.facets(), wanted.limit());
    }

    @Override
    public Candidates browse(Filters filters, boolean facets, int limit) {
        return collect(MatchAllDocsQuery.INSTANCE, filters, facets, limit);
    }

    @Override
    public double bestCoverage(QueryPlan plan) {
        try {
            return Coverage.best(snapshot, plan, deadline);
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index", e);
        }
    }

    Candidates collect(Query query, Filters filters, boolean facets, int limit) {
        FacetCounter counter = new FacetCounter(snapshot.facetColumns(), filters, facets);
        TopDocuments top = new TopDocuments(limit, facets ? Integer.MAX_VALUE : COUNTED, deadline);
        try {
            top.collect(snapshot.searcher(), query, counter);
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index", e);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (TopDocuments.Scored scored : top.bestFirst()) {
            candidates.add(new Document(snapshot, scored));
        }
        return new Candidates(
                candidates, top.total(), counter.counts(snapshot.data().vocabulary()));
    }

    private Query query(QueryPlan plan, double minimum) {
        Query units = new PlanQuery(plan, minimum, snapshot.terms());
        if (plan.phrases().isEmpty() && plan.exclusions().isEmpty()) {
            return units;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(units, BooleanClause.Occur.MUST);
        for (String phrase : plan.phrases()) {
            query.add(Phrases.anywhere(phrase), BooleanClause.Occur.FILTER);
        }
        for (String phrase : plan.exclusions()) {
            query.add(Phrases.anywhere(phrase), BooleanClause.Occur.MUST_NOT);
        }
        return query.build();
    }
}
