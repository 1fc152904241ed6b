package gloss.engine.lucene;

import gloss.engine.SearchResult;
import gloss.engine.SearchTimeoutException;
import gloss.engine.text.PlanTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The best documents of one query, and how many there are. */
final class TopDocuments {
    /**
     * A document of the whole reader and its first score.
     *
     * @param matched the units of the plan that it matches, a bit for each
     * @param terms those of the plan that it has, or any; a bit for each
     */
    record Scored(int doc, float score, long matched, long terms) {
        /** The worst first; of equals, the last one. */
        static int compare(Scored one, Scored other) {
            int byScore = Float.compare(one.score, other.score);
            return byScore != 0 ? byScore : Integer.compare(other.doc, one.doc);
        }
    }

    private static final int CHECKED_EVERY = 4096;
    private final int limit;
    private final int counted;
    private final long deadline;
    private final PriorityQueue<Scored> best = new PriorityQueue<>(Scored::compare);
    private int total;
    private boolean exact = true;

    /**
     * @param limit how many of the best to keep
     * @param counted up to how many documents the total is exact; beyond, it is at least so many
     * @param deadline by {@link System#nanoTime}
     */
    TopDocuments(int limit, int counted, long deadline) {
        this.limit = limit;
        this.counted = counted;
        this.deadline = deadline;
    }

    void collect(IndexSearcher searcher, Query query, FacetCounter facets) throws IOException {
        ScoreMode mode = counted == Integer.MAX_VALUE ? ScoreMode.COMPLETE : ScoreMode.TOP_SCORES;
        Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
        int seen = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            facets.enter(leaf);
            @Nullable PlanScorer plan = plan(scorer);
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator docs = scorer.iterator();
            skip(scorer);
            for (int doc = docs.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = docs.nextDoc()) {
                if (++seen % CHECKED_EVERY == 0 && System.nanoTime() - deadline > 0) {
                    throw new SearchTimeoutException("the search took longer than it may");
                }
                if ((live == null || live.get(doc)) && facets.accept(doc)) {
                    total++;
                    float score = scorer.score();
                    if (isKept(score)) {
                        int document = leaf.docBase + doc;
                        keep(
                                plan == null
                                        ? new Scored(document, score, 0, PlanTerms.ANY)
                                        : new Scored(
                                                document, score, plan.matched(), plan.terms()));
                        skip(scorer);
                    } else if (total == counted) {
                        skip(scorer);
                    }
                }
            }
            facets.leave();
        }
    }

    /** The plan's scorer, on its own or within a conjunction. */
    private static @Nullable PlanScorer plan(Scorable scorer) throws IOException {
        if (scorer instanceof PlanScorer found) {
            return found;
        }
        for (Scorable.ChildScorable child : scorer.getChildren()) {
            PlanScorer found = plan(child.child());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean isKept(float score) {
        Scored worst = best.peek();
        return best.size() < limit || (worst != null && score > worst.score());
    }

    private void keep(Scored scored) {
        if (best.size() == limit) {
            best.poll();
        }
        best.add(scored);
    }

    /** When enough is counted, only documents that would be kept need to be found. */
    private void skip(Scorer scorer) throws IOException {
        Scored worst = best.peek();
        if (total >= counted && best.size() == limit && worst != null) {
            scorer.setMinCompetitiveScore(Math.nextUp(worst.score()));
            exact = false;
        }
    }

    SearchResult.Total total() {
        return exact
                ? SearchResult.Total.exactly(total)
                : new SearchResult.Total(total, SearchResult.Total.Relation.AT_LEAST);
    }

    List<Scored> bestFirst() {
        List<Scored> sorted = new ArrayList<>(best);
        sorted.sort(Collections.reverseOrder(Scored::compare));
        return sorted;
    }
}
