package gloss.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class SearchingContract extends ContractTests {
    @BeforeEach
    void publishAll() {
        publishLibrary();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "mutable default, mutable-default-arguments",
                "MRO, mro",
                "method resolution order, mro",
                "//, floor-division",
                "**kwargs, args-kwargs",
                "*args, args-kwargs",
                "kwargs, args-kwargs",
                "is, is-vs-equals",
                "==, is-vs-equals",
                "__init__, init-method",
                "init, init-method",
                "items=[], mutable-default-arguments",
                "@wraps, decorators",
                "super(), super-call",
                "stopiteration, iterators",
                "next, iterators",
                "closures, closures",
                "lazy sequence, generators",
                "default list keeps its items between calls, mutable-default-arguments",
            })
    void the_entry_that_answers_comes_first(String query, String expected) {
        assertThat(hits(query)).startsWith(expected);
    }

    @Test
    void an_entry_comes_back_as_it_went_in() {
        try (Searcher searcher = engine().searcher()) {
            for (Entry entry : Library.entries()) {
                assertThat(searcher.get(entry.id())).contains(entry);
            }
            assertThat(searcher.get(new EntryId("unknown"))).isEmpty();
        }
    }

    @Test
    void an_entry_is_known_by_its_former_ids() {
        EntryId former = new EntryId("generator-functions");
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.get(former).map(Entry::id)).contains(new EntryId("generators"));
        }
        publish(Entries.entry("generator-functions").build());
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.get(former).map(Entry::id)).contains(former);
        }
        delete("generator-functions", "generators");
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.get(former)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void sources_tell_what_came_from_which_file() {
        try (Searcher searcher = engine().searcher()) {
            List<SourceState> expected =
                    Library.entries().stream()
                            .map(entry -> new SourceState(entry.id(), entry.source()))
                            .toList();
            assertThat(searcher.sources()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void a_hit_tells_what_a_result_list_shows() {
        Hit hit = search("mro").hits().getFirst();
        Entry entry = Library.entries().stream().filter(e -> e.id().equals(MRO)).findAny().get();
        assertThat(hit.title().text()).isEqualTo(entry.title());
        assertThat(hit.topic()).isEqualTo("oop");
        assertThat(hit.level()).isEqualTo(Level.ADVANCED);
        assertThat(hit.tags()).containsExactly("classes", "inheritance");
        assertThat(hit.source()).isEqualTo(entry.source());
        assertThat(hit.score()).isPositive();
    }

    @Test
    void scores_fall_from_hit_to_hit() {
        assertThat(search("function").hits())
                .hasSizeGreaterThan(2)
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void the_same_question_has_the_same_answer() {
        List<String> once = hits("what is a function");
        for (int i = 0; i < 5; i++) {
            assertThat(hits("what is a function")).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\t\n", "?", "?!…", "\"\"", "\"", "-", "- -", "(", "\u0000", "​", "--", "'"
            })
    void a_query_without_a_term_has_no_hits(String query) {
        SearchResult result = search(query);
        assertThat(result.total()).isEqualTo(SearchResult.Total.exactly(0));
        assertThat(result.hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-mro", "-\"method resolution\"", "-mro -closure"})
    void exclusions_alone_have_no_hits(String query) {
        assertThat(search(query).total().value()).isZero();
    }

    @Test
    void exclusions_take_entries_out() {
        assertThat(hits("decorator ")).contains("closures", "decorators");
        assertThat(hits("decorator -closure")).containsExactly("decorators");
        assertThat(hits("-closure decorator")).containsExactly("decorators");
        assertThat(hits("function -\"gives back\"")).doesNotContain("decorators").isNotEmpty();
    }

    @Test
    void a_phrase_wants_its_words_side_by_side() {
        assertThat(hits("method resolution order")).contains("mro", "super-call");
        assertThat(hits("\"method resolution order\"")).containsExactly("mro");
        assertThat(hits("\"order resolution method\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"method resolution order",
                "method resolution order\"",
                "\"method \"resolution order"
            })
    void quotes_that_do_not_match_are_passed_over(String query) {
        assertThat(hits(query)).startsWith("mro");
    }

    @Test
    void filters_browse_without_text() {
        SearchResult result = search(SearchRequest.of("").filters(Filters.topic("oop")));
        assertThat(ids(result)).containsExactlyInAnyOrder("init-method", "mro", "super-call");
        assertThat(result.total()).isEqualTo(SearchResult.Total.exactly(3));
        assertThat(result.weak()).isFalse();
        assertThat(hits("topic:oop")).containsExactlyInAnyOrderElementsOf(ids(result));
    }

    @Test
    void filters_narrow_and_several_values_of_one_facet_widen_again() {
        Filters both = new Filters(Set.of("oop", "iteration"), Set.of(), Set.of());
        assertThat(ids(search(SearchRequest.of("").filters(both)).hits()))
                .containsExactlyInAnyOrder(
                        "init-method", "mro", "super-call", "generators", "iterators");
        Filters narrow = new Filters(Set.of("oop", "iteration"), Set.of("advanced"), Set.of());
        assertThat(ids(search(SearchRequest.of("").filters(narrow)).hits()))
                .containsExactlyInAnyOrder("mro", "super-call");
        assertThat(hits("classes level:advanced tag:inheritance topic:oop"))
                .containsExactlyInAnyOrder("mro", "super-call");
    }

    @Test
    void an_unknown_filter_value_is_met_by_nothing_or_read_as_text() {
        Filters unknown = Filters.topic("unknown");
        assertThat(search(SearchRequest.of("").filters(unknown)).total().value()).isZero();
        assertThat(search(SearchRequest.of("mro").filters(unknown)).total().value()).isZero();
        assertThat(hits("mro topic:unknown")).doesNotContain("closures");
    }

    @Test
    void pages_put_together_are_the_whole_without_duplicates_or_gaps() {
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < 237; i++) {
            many.add(
                    Entries.entry("many-" + i)
                            .title(i % 3 == 0 ? "Walrus " + i : "Number " + i)
                            .lead("A walrus " + "swims ".repeat(i % 7))
                            .build());
        }
        publish(many);
        for (int size : new int[] {1, 7, 50}) {
            List<String> all = new ArrayList<>();
            for (int from = 0; from < 240; from += size) {
                SearchResult page = search(SearchRequest.of("walrus").page(from, size));
                assertThat(page.total()).isEqualTo(SearchResult.Total.exactly(237));
                all.addAll(ids(page));
            }
            assertThat(all).hasSize(237).doesNotHaveDuplicates();
            assertThat(all.subList(0, 50))
                    .isEqualTo(ids(search(SearchRequest.of("walrus").page(0, 50))));
        }
        assertThat(search(SearchRequest.of("walrus").page(9_950, 50)).hits()).isEmpty();
        SearchResult none = search(SearchRequest.of("walrus").page(0, 0));
        assertThat(none.hits()).isEmpty();
        assertThat(none.total().value()).isEqualTo(237);
    }

    @Test
    void nonsense_is_refused_by_the_request_itself() {
        SearchRequest request = SearchRequest.of("mro");
        for (int[] page :
                new int[][] {{-1, 10}, {0, -1}, {0, 51}, {9_951, 50}, {Integer.MAX_VALUE, 50}}) {
            assertThatThrownBy(() -> request.page(page[0], page[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be");
        }
    }
}
