package gloss.engine.lucene;

import gloss.engine.SearchTimeoutException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** The best documents of one query, and how many there are. */
final class TopDocuments {
    /** A document of the whole reader and its first score. */
    record Scored(int doc, float score) {}

    private static final int CHECKED_EVERY = 4096;
    private static final Comparator<Scored> WORST_FIRST =
            Comparator.comparingDouble(Scored::score)
                    .thenComparing(Comparator.comparingInt(Scored::doc).reversed());

    private final int limit;
    private final long deadline;
    private final PriorityQueue<Scored> best = new PriorityQueue<>(WORST_FIRST);
    private int total;

    /**
     * @param limit how many of the best to keep
     * @param deadline by {@link System#nanoTime}
     */
    TopDocuments(int limit, long deadline) {
        this.limit = limit;
        this.deadline = deadline;
    }

    void collect(IndexSearcher searcher, Query query, FacetCounter facets) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        int seen = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            facets.enter(leaf.reader());
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = docs.nextDoc()) {
                if (++seen % CHECKED_EVERY == 0 && System.nanoTime() - deadline > 0) {
                    throw new SearchTimeoutException("the search took longer than it may");
                }
                if ((live == null || live.get(doc)) && facets.accept(doc)) {
                    total++;
                    keep(leaf.docBase + doc, scorer.score());
                }
            }
            facets.leave();
        }
    }

    private void keep(int doc, float score) {
        Scored worst = best.peek();
        if (best.size() < limit) {
            best.add(new Scored(doc, score));
        } else if (worst != null && score > worst.score()) {
            best.poll();
            best.add(new Scored(doc, score));
        }
    }

    int total() {
        return total;
    }

    List<Scored> bestFirst() {
        List<Scored> sorted = new ArrayList<>(best);
        sorted.sort(WORST_FIRST.reversed());
        return sorted;
    }
}
