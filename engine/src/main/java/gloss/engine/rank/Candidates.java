package gloss.engine.rank;

import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.SearchResult;
import java.util.List;
import java.util.Map;

/**
 * What an engine found.
 *
 * @param bestFirst by score, no more than were asked for
 * @param total how many there are; exactly, if facets were asked for
 * @param facets empty unless they were asked for
 */
public record Candidates(
        List<Candidate> bestFirst, SearchResult.Total total, Map<Facet, List<FacetCount>> facets) {
    public Candidates {
        bestFirst = List.copyOf(bestFirst);
        facets = Map.copyOf(facets);
    }
}
