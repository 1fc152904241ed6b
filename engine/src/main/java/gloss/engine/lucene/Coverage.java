package gloss.engine.lucene;

import gloss.engine.SearchTimeoutException;
import gloss.engine.text.QueryPlan;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** How much of a plan's content any entry matches at best, whatever the filters. */
final class Coverage {
    private Coverage() {}

    static double best(Snapshot snapshot, QueryPlan plan, long deadline) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        PlanQuery query = new PlanQuery(plan, 0, snapshot.terms());
        Weight weight = query.createWeight(searcher, ScoreMode.COMPLETE, 1);
        double best = 0;
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            Bits live = leaf.reader().getLiveDocs();
            if (!(scorer instanceof PlanScorer plans)) {
                continue;
            }
            // Only what covers more than the best so far is of interest.
            plans.setMinimum(best);
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = docs.nextDoc()) {
                if (live == null || live.get(doc)) {
                    best = plans.covered();
                    plans.setMinimum(best);
                }
            }
            if (System.nanoTime() - deadline > 0) {
                throw new SearchTimeoutException("the search took longer than it may");
            }
        }
        return best;
    }
}
