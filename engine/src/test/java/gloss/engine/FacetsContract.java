package gloss.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

abstract class FacetsContract extends ContractTests {
    private static Map<String, Integer> counts(SearchResult result, Facet facet) {
        Map<String, Integer> counts = new TreeMap<>();
        result.facets().get(facet).forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }

    @Test
    void hits_are_counted_by_topic_level_and_tag() {
        publishLibrary();
        SearchResult result = search(SearchRequest.of("").filters(Filters.topic("oop")));
        assertThat(counts(result, Facet.LEVEL)).isEqualTo(Map.of("beginner", 1, "advanced", 2));
        assertThat(counts(result, Facet.TAG)).isEqualTo(Map.of("classes", 3, "inheritance", 2));
        assertThat(counts(result, Facet.TOPIC))
                .isEqualTo(Map.of("oop", 3, "functions", 4, "basics", 3, "iteration", 2));
    }

    @Test
    void a_selected_topic_leaves_the_other_topics_counts() {
        publishLibrary();
        SearchResult all = search("function");
        SearchResult one = search(SearchRequest.of("function").filters(Filters.topic("iteration")));
        assertThat(one.total().value()).isLessThan(all.total().value());
        assertThat(counts(one, Facet.TOPIC)).isEqualTo(counts(all, Facet.TOPIC));
    }

    @Test
    void topics_have_labels_and_tell_what_is_selected() {
        publishLibrary();
        SearchResult result = search(SearchRequest.of("").filters(Filters.topic("oop")));
        assertThat(result.facets().get(Facet.TOPIC))
                .contains(
                        new FacetCount("oop", "Classes", 3, true),
                        new FacetCount("functions", "Functions", 4, false),
                        new FacetCount("basics", "basics", 3, false));
    }

    @Test
    void a_selected_value_stays_even_when_no_hit_has_it() {
        publishLibrary();
        SearchResult result = search(SearchRequest.of("mro").filters(Filters.topic("iteration")));
        assertThat(result.total().value()).isZero();
        assertThat(result.facets().get(Facet.TOPIC))
                .contains(new FacetCount("iteration", "iteration", 0, true));
    }

    @Test
    void levels_stand_in_their_order_the_others_by_count() {
        publishLibrary();
        Filters all =
                new Filters(Set.of("oop", "functions", "basics", "iteration"), Set.of(), Set.of());
        SearchResult result = search(SearchRequest.of("").filters(all));
        assertThat(result.facets().get(Facet.LEVEL))
                .extracting(FacetCount::value)
                .containsExactly("beginner", "intermediate", "advanced");
        assertThat(result.facets().get(Facet.TAG))
                .extracting(FacetCount::count)
                .isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void a_count_is_the_number_of_hits_when_that_value_alone_is_selected() {
        Random random = new Random(42);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Set<String> tags = new TreeSet<>();
            for (int t = random.nextInt(4); t > 0; t--) {
                tags.add("tag" + random.nextInt(5));
            }
            entries.add(
                    Entries.entry("e" + i)
                            .title(random.nextInt(3) == 0 ? "Walrus " + i : "Other " + i)
                            .topic("topic" + random.nextInt(4))
                            .level(Level.values()[random.nextInt(3)])
                            .tags(tags.toArray(new String[0]))
                            .lead(random.nextBoolean() ? "walrus" : "seal")
                            .build());
        }
        publish(entries.subList(0, 60));
        publish(entries.subList(60, 120));
        for (String text : new String[] {"walrus", "", "walrus seal", "topic:topic2"}) {
            for (int round = 0; round < 12; round++) {
                Filters filters =
                        new Filters(
                                some(random, "topic", 4),
                                round % 2 == 0 ? Set.of() : Set.of("beginner"),
                                some(random, "tag", 5));
                checkSideways(SearchRequest.of(text).filters(filters), text.contains("topic:"));
            }
        }
    }

    private static Set<String> some(Random random, String prefix, int bound) {
        Set<String> some = new TreeSet<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            some.add(prefix + random.nextInt(bound));
        }
        return some;
    }

    private void checkSideways(SearchRequest request, boolean topicInText) {
        if (request.text().isEmpty() && request.filters().isEmpty()) {
            return;
        }
        SearchResult result = search(request);
        for (Facet facet : Facet.values()) {
            if (facet == Facet.TOPIC && topicInText) {
                continue;
            }
            for (FacetCount count : result.facets().get(facet)) {
                SearchRequest alone = request.filters(alone(request, facet, count.value()));
                assertThat(search(alone).total())
                        .as("%s with %s alone", request, count)
                        .isEqualTo(SearchResult.Total.exactly(count.count()));
            }
        }
    }

    private static Filters alone(SearchRequest request, Facet facet, String value) {
        Filters filters = request.filters();
        return new Filters(
                facet == Facet.TOPIC ? Set.of(value) : filters.topics(),
                facet == Facet.LEVEL ? Set.of(value) : filters.levels(),
                facet == Facet.TAG ? Set.of(value) : filters.tags());
    }

    @Test
    void without_facets_none_are_counted_and_the_hits_are_the_same() {
        publishLibrary();
        SearchResult with = search("function");
        SearchResult without = search(SearchRequest.of("function").facets(false));
        assertThat(without.facets()).isEmpty();
        assertThat(without.hits()).isEqualTo(with.hits());
        assertThat(with.total().relation()).isEqualTo(SearchResult.Total.Relation.EXACT);
        assertThat(without.total().value()).isLessThanOrEqualTo(with.total().value());
    }
}
