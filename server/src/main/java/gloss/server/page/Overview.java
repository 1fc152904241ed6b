package gloss.server.page;

import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.Filters;
import gloss.engine.Level;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to browse: topics in their order, levels and tags, each with its count. */
record Overview(List<Topic> topics, List<FacetCount> levels, List<FacetCount> tags) {
    record Topic(String value, String label, String description, int count) {}

    static Overview of(Searcher searcher) {
        Filters everything =
                new Filters(
                        Set.of(),
                        Arrays.stream(Level.values()).map(Level::value).collect(Collectors.toSet()),
                        Set.of());
        SearchResult all =
                searcher.search(
                        new SearchRequest(
                                "", everything, 0, 0, true, false, SearchRequest.Syntax.FREE));
        Map<String, Integer> counts = new HashMap<>();
        of(all, Facet.TOPIC).forEach(count -> counts.put(count.value(), count.count()));
        Labels labels = new Labels(searcher.vocabulary());
        List<Topic> topics = new ArrayList<>();
        for (String topic : searcher.status().topics()) {
            topics.add(
                    new Topic(
                            topic,
                            labels.topic(topic),
                            labels.description(topic),
                            counts.getOrDefault(topic, 0)));
        }
        return new Overview(List.copyOf(topics), of(all, Facet.LEVEL), of(all, Facet.TAG));
    }

    private static List<FacetCount> of(SearchResult result, Facet facet) {
        return result.facets().getOrDefault(facet, List.of());
    }

    int count(String topic) {
        return topics.stream()
                .filter(each -> each.value().equals(topic))
                .mapToInt(Topic::count)
                .sum();
    }
}
