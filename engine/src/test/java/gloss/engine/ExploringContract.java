package gloss.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions, similar entries, browsing, explanations and status. */
abstract class ExploringContract extends ContractTests {
    @BeforeEach
    void publishAll() {
        publishLibrary();
    }

    private List<Suggestion> suggest(String typed, int limit) {
        try (Searcher searcher = engine().searcher()) {
            return searcher.suggest(typed, limit);
        }
    }

    @Test
    void what_is_typed_is_completed_to_titles_and_aliases() {
        assertThat(suggest("decor", 8))
                .contains(
                        new Suggestion(
                                "What is a decorator?",
                                new EntryId("decorators"),
                                "What is a decorator?"));
        assertThat(suggest("diamond pr", 8))
                .first()
                .isEqualTo(
                        new Suggestion(
                                "diamond problem", MRO, "What is the method resolution order?"));
    }

    @Test
    void suggestions_are_limited_and_different() {
        publish(
                Entries.entry("again").title("What is a Decorator?").build(),
                Entries.entry("once-more").title("What is a decorator?").build());
        List<Suggestion> suggestions = suggest("what is", 50);
        assertThat(suggestions)
                .extracting(s -> s.text().toLowerCase(java.util.Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(suggest("what is", 2)).isEqualTo(suggestions.subList(0, 2));
        assertThat(suggest("what is", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "\"", "zyzzyva"})
    void nothing_is_suggested_for_nothing(String typed) {
        assertThat(suggest(typed, 8)).isEmpty();
    }

    @Test
    void similar_entries_leave_out_the_entry_itself() {
        try (Searcher searcher = engine().searcher()) {
            List<Hit> similar = searcher.similar(new EntryId("mro"), 3);
            assertThat(ids(similar)).contains("super-call").doesNotContain("mro");
            assertThat(similar).hasSizeLessThanOrEqualTo(3);
            assertThat(searcher.similar(new EntryId("mro"), 0)).isEmpty();
            assertThat(searcher.similar(new EntryId("unknown"), 3)).isEmpty();
            for (Entry entry : Library.entries()) {
                assertThat(ids(searcher.similar(entry.id(), 20)))
                        .doesNotContain(entry.id().slug())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void a_topic_is_browsed_in_title_order() {
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.browse("functions"))
                    .extracting(hit -> hit.title().text().plain())
                    .containsExactly(
                            "What do *args and **kwargs mean?",
                            "What is a closure?",
                            "What is a decorator?",
                            "Why are mutable default arguments dangerous?");
            assertThat(searcher.browse("unknown")).isEmpty();
        }
    }

    @Test
    void all_of_a_large_topic_is_browsed_in_title_order() {
        for (int part = 0; part < 3; part++) {
            List<Entry> entries = new java.util.ArrayList<>();
            for (int i = part; i < 150; i += 3) {
                entries.add(
                        Entries.entry("n" + i)
                                .title("Title %03d".formatted(i * 7 % 150))
                                .topic("large")
                                .build());
            }
            publish(entries);
        }
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.browse("large"))
                    .hasSize(150)
                    .extracting(hit -> hit.title().text().plain())
                    .isSorted();
        }
    }

    @Test
    void an_explanation_says_in_words_why_an_entry_ranks_where_it_does() {
        try (Searcher searcher = engine().searcher()) {
            SearchRequest request = SearchRequest.of("method resolution order");
            Explanation first = searcher.explain(request, MRO);
            assertThat(first.rank()).isEqualTo(1);
            assertThat(first.score()).isEqualTo(searcher.search(request).hits().getFirst().score());
            assertThat(first.lines()).anyMatch(line -> line.contains("resolution"));
            Explanation absent = searcher.explain(request, new EntryId("floor-division"));
            assertThat(absent.rank()).isZero();
            assertThat(absent.lines()).anyMatch(line -> line.contains("not"));
            Explanation unknown = searcher.explain(request, new EntryId("unknown"));
            assertThat(unknown.rank()).isZero();
            assertThat(unknown.lines()).anyMatch(line -> line.contains("unknown"));
            assertThat(searcher.explain(SearchRequest.of(""), MRO).lines()).isNotEmpty();
        }
    }

    @Test
    void an_explanation_agrees_with_the_search() {
        try (Searcher searcher = engine().searcher()) {
            for (String query : List.of("function", "order", "**kwargs", "lazy", "topic:oop")) {
                List<Hit> hits = searcher.search(SearchRequest.of(query).page(0, 50)).hits();
                for (Entry entry : Library.entries()) {
                    int rank = ids(hits).indexOf(entry.id().slug()) + 1;
                    assertThat(searcher.explain(SearchRequest.of(query), entry.id()).rank())
                            .as("%s for %s", entry.id(), query)
                            .isEqualTo(rank);
                }
            }
        }
    }

    @Test
    void status_tells_the_topics_in_their_order() {
        try (Searcher searcher = engine().searcher()) {
            EngineStatus status = searcher.status();
            assertThat(status.engine()).isNotBlank();
            assertThat(status.entries()).isEqualTo(12);
            assertThat(status.topics()).containsExactly("oop", "functions", "basics", "iteration");
            assertThat(status.outdated()).isFalse();
        }
        delete("generators", "iterators");
        publish(Entries.entry("extra").topic("extra").build());
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.status().entries()).isEqualTo(11);
            assertThat(searcher.status().topics())
                    .containsExactly("oop", "functions", "basics", "extra");
        }
    }
}
