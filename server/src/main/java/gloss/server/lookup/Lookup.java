package gloss.server.lookup;

import gloss.engine.Entry;
import gloss.engine.Hit;
import gloss.engine.Interpretation;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a question: the hit that a search for it puts first, or nth.
 *
 * @param query how the question was read
 * @param answer empty if nothing really matches
 * @param near the hits that follow; without an answer, what comes closest
 * @param generation that answered
 */
public record Lookup(
        Interpretation query, Optional<Entry> answer, List<Near> near, long generation) {
    /** How many entries an editor's hover or a terminal can bear beside the answer. */
    private static final int NEAR = 5;

    public static final int MAX_RANK = SearchRequest.MAX_SIZE;

    public Lookup {
        near = List.copyOf(near);
    }

    /**
     * @param rank 1 for the best answer, at most {@link #MAX_RANK}
     */
    public static Lookup of(Searcher searcher, String question, int rank) {
        if (rank < 1 || rank > MAX_RANK) {
            throw new IllegalArgumentException(
                    "an answer's rank is from 1 to " + MAX_RANK + ", got " + rank);
        }
        SearchRequest request = SearchRequest.of(question).facets(false);
        SearchResult result = searcher.search(request.page(rank - 1, 1 + NEAR));
        List<Hit> hits = result.hits();
        Optional<Entry> answer =
                hits.isEmpty() || result.weak()
                        ? Optional.empty()
                        : searcher.get(hits.getFirst().id());
        return new Lookup(
                result.query(),
                answer,
                hits.stream().skip(answer.isPresent() ? 1 : 0).limit(NEAR).map(Near::of).toList(),
                result.generation().number());
    }
}
