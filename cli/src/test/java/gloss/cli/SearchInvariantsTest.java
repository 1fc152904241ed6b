package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.Filters;
import gloss.engine.Highlighted;
import gloss.engine.Hit;
import gloss.engine.Passage;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import gloss.engine.SourceState;
import gloss.engine.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold for every entry, whatever the ranking is tuned to. */
class SearchInvariantsTest {
    private static Searcher searcher;
    private static List<Entry> entries;

    @BeforeAll
    static void open() {
        searcher = ShippedContent.engine().searcher();
        entries = new ArrayList<>();
        for (SourceState state : searcher.sources()) {
            entries.add(searcher.get(state.id()).orElseThrow());
        }
        assertThat(entries).hasSizeGreaterThan(170);
    }

    @AfterAll
    static void close() {
        searcher.close();
    }

    private static List<EntryId> find(String query) {
        return searcher.search(SearchRequest.of(query).facets(false)).hits().stream()
                .map(Hit::id)
                .toList();
    }

    @Test
    void everyTitleFindsItsEntryFirst() {
        List<String> lost = new ArrayList<>();
        for (Entry entry : entries) {
            List<EntryId> found = find(entry.title().plain());
            if (found.isEmpty() || !found.getFirst().equals(entry.id())) {
                lost.add(entry.title().plain() + " -> " + found);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void everyAliasFindsItsEntryAmongTheFirstThree() {
        List<String> lost = new ArrayList<>();
        for (Entry entry : entries) {
            for (Text alias : entry.aliases()) {
                List<EntryId> found = find(alias.plain());
                if (!found.subList(0, Math.min(3, found.size())).contains(entry.id())) {
                    lost.add(entry.id() + ": " + alias.plain() + " -> " + found);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void everyTitleWithATypingErrorFindsItsEntryAmongTheFirstThree() {
        Random random = new Random(1);
        List<String> lost = new ArrayList<>();
        for (Entry entry : entries) {
            String mistyped = Typos.in(entry.title().plain(), random, SearchInvariantsTest::known);
            List<EntryId> found = find(mistyped);
            if (!found.subList(0, Math.min(3, found.size())).contains(entry.id())) {
                lost.add(entry.id() + ": " + mistyped + " -> " + found);
            }
        }
        assertThat(lost).isEmpty();
    }

    private static boolean known(String word) {
        SearchResult result = searcher.search(SearchRequest.of(word).facets(false).literal(true));
        return result.total().value() > 0;
    }

    /** Not all that is far down is ranked as finely: a page must not depend on its size. */
    @Test
    void pagesOfAnySizeShowTheSameHitsInTheSameOrder() {
        for (Entry entry : entries) {
            SearchRequest request = SearchRequest.of(entry.aliases().getLast().plain());
            List<Hit> all = searcher.search(request.page(0, 30)).hits();
            for (int size : new int[] {1, 3, 10}) {
                for (int from = 0; from < Math.min(12, all.size()); from += size) {
                    List<Hit> page = searcher.search(request.page(from, size)).hits();
                    assertThat(page)
                            .as(request.text())
                            .isEqualTo(all.subList(from, Math.min(from + size, all.size())));
                }
            }
        }
    }

    @Test
    void everyFacetCountIsTheNumberOfHitsWhenThatValueAloneIsSelected() {
        List<Filters> selections =
                List.of(
                        Filters.NONE,
                        Filters.topic("functions"),
                        new Filters(Set.of("oop", "functions"), Set.of("beginner"), Set.of()),
                        new Filters(Set.of(), Set.of(), Set.of("gotcha")));
        for (String query :
                List.of("list", "function arguments", "decoratr", "zebra quark", "is")) {
            for (Filters filters : selections) {
                SearchRequest request = SearchRequest.of(query).filters(filters).page(0, 0);
                searcher.search(request)
                        .facets()
                        .forEach((facet, counts) -> {
                            for (FacetCount count : counts) {
                                check(request, facet, count);
                            }
                        });
            }
        }
    }

    private static void check(SearchRequest request, Facet facet, FacetCount count) {
        Filters old = request.filters();
        Set<String> alone = Set.of(count.value());
        Filters filters =
                switch (facet) {
                    case TOPIC -> new Filters(alone, old.levels(), old.tags());
                    case LEVEL -> new Filters(old.topics(), alone, old.tags());
                    case TAG -> new Filters(old.topics(), old.levels(), alone);
                };
        assertThat(searcher.search(request.filters(filters)).total().value())
                .as("%s in %s with %s", count, request.text(), old)
                .isEqualTo(count.count());
    }

    @Test
    void highlightsWithoutTheirMarksAreTheSource() {
        for (String query :
                List.of("list comprehension", "*args **kwargs", "//", "f-string", "decoratr")) {
            for (Hit hit : searcher.search(SearchRequest.of(query).page(0, 50)).hits()) {
                Entry entry = searcher.get(hit.id()).orElseThrow();
                assertThat(hit.title().text()).isEqualTo(entry.title());
                for (Highlighted snippet : hit.snippets()) {
                    assertThat(entry.passages())
                            .extracting(Passage::text)
                            .extracting(Text::plain)
                            .anyMatch(text -> text.contains(snippet.text().plain()));
                    snippet.marks()
                            .forEach(mark ->
                                    assertThat(mark.end())
                                            .isLessThanOrEqualTo(snippet.text().plain().length()));
                }
            }
        }
    }

    @Test
    void noQueryFailsOrReturnsEverything() {
        Random random = new Random(2);
        int queries = Integer.getInteger("gloss.test.queries", 20_000);
        for (int i = 0; i < queries; i++) {
            String query = AdversarialQueries.next(random, entries);
            SearchResult result =
                    searcher.search(SearchRequest.of(query).facets(false).page(0, i % 5));
            assertThat(result.total().value()).as(query).isLessThan(entries.size());
            SearchRequest.of(query);
        }
    }
}
