package gloss.server.page;

import gloss.engine.Filters;
import gloss.engine.Hit;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import java.util.List;

/** A topic's entries in title order, as long as they can be listed on one page. */
final class TopicEntries {
    /** More than a reader would go through; the search pages through such a topic instead. */
    static final int MOST = 500;

    private TopicEntries() {}

    /** Empty if there are too many. */
    static List<Hit> of(Searcher searcher, String topic) {
        SearchRequest counting =
                SearchRequest.of("").filters(Filters.topic(topic)).facets(false).page(0, 0);
        boolean few = searcher.search(counting).total().value() <= MOST;
        return few ? searcher.browse(topic) : List.of();
    }
}
