package gloss.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a query is read, and that the result says so. */
abstract class UnderstandingContract extends ContractTests {
    @BeforeEach
    void publishAll() {
        publishLibrary();
    }

    @Test
    void an_unknown_word_is_corrected_and_the_result_says_so() {
        SearchResult result = search("decoratr ");
        assertThat(ids(result)).startsWith("decorators");
        assertThat(result.query().corrected()).containsExactly(Map.entry("decoratr", "decorator"));
        assertThat(result.query().text()).isEqualTo("decoratr ");
        assertThat(result.weak()).isFalse();
    }

    private static Entry apart() {
        return Entries.entry("apart")
                .title("Anchors")
                .lead("It is about something else.")
                .prose("A zebra stands in the harbour.")
                .prose("Nobody likes the quark that is made here.")
                .build();
    }

    @Test
    void of_two_that_have_the_words_the_one_with_them_together_comes_first() {
        publish(
                apart(),
                Entries.entry("together")
                        .title("Boats")
                        .lead("It is about something else.")
                        .prose("The zebra eats its quark in the boat.")
                        .build());
        assertThat(hits("zebra quark ")).containsExactly("together", "apart");
        assertThat(search("zebra quark ").weak()).isFalse();
    }

    @Test
    void what_only_stands_here_and_there_is_a_weak_answer() {
        publish(apart());
        assertThat(search("zebra quark ").weak()).isTrue();
    }

    @Test
    void an_entry_that_compares_with_something_else_is_a_weak_answer_about_that() {
        publish(
                Entries.entry("pipes")
                        .title("Pipes")
                        .aliases("hoses and valves as in a boathouse")
                        .prose("Water runs in them.")
                        .build(),
                Entries.entry("boathouse").title("The boathouse at the valves").build());
        assertThat(search("boathouse hoses valves cellar ").weak()).isFalse();
        outside("boathouse");
        assertThat(ids(search("boathouse hoses valves cellar "))).startsWith("pipes");
        assertThat(search("boathouse hoses valves cellar ").weak()).isTrue();
        assertThat(search("boathouse valves ").weak()).isFalse();
        assertThat(search("hoses and valves ").weak()).isFalse();
    }

    private void outside(String word) {
        try (Update update = engine().beginUpdate()) {
            update.vocabulary(
                    new Vocabulary(
                            List.of(new Vocabulary.Synonyms(List.of(word), List.of())), List.of()));
            update.publish(Report.empty());
        }
    }

    @Test
    void a_known_word_is_never_corrected() {
        publish(Entries.entry("typo").title("The decoratr of the old house").build());
        SearchResult result = search("decoratr ");
        assertThat(ids(result)).containsExactly("typo");
        assertThat(result.query().corrected()).isEmpty();
    }

    @Test
    void what_was_deleted_is_unknown_again() {
        publish(Entries.entry("typo").title("The decoratr of the old house").build());
        delete("typo");
        assertThat(search("decoratr ").query().corrected())
                .containsExactly(Map.entry("decoratr", "decorator"));
    }

    @Test
    void literally_nothing_is_corrected_expanded_or_completed() {
        assertThat(search(SearchRequest.of("decoratr ").literal(true)).hits()).isEmpty();
        assertThat(search(SearchRequest.of("decor").literal(true)).hits()).isEmpty();
        SearchResult result = search(SearchRequest.of("floor division").literal(true));
        assertThat(ids(result)).containsExactly("floor-division");
        assertThat(result.query())
                .isEqualTo(
                        new Interpretation("floor division", Map.of(), Map.of(), List.of(), true));
    }

    @Test
    void the_last_word_is_a_prefix_unless_a_space_follows() {
        assertThat(hits("decor")).contains("decorators");
        assertThat(hits("what is a gen")).startsWith("generators");
        assertThat(hits("dec ")).doesNotContain("decorators");
    }

    @Test
    void synonyms_work_both_ways_and_the_result_says_so() {
        try (Update update = engine().beginUpdate()) {
            update.vocabulary(
                    new Vocabulary(
                            List.of(Vocabulary.Synonyms.equivalent("lambda", "closure")),
                            List.of()));
            update.publish(Report.empty());
        }
        SearchResult result = search("lambda ");
        assertThat(ids(result)).startsWith("closures");
        assertThat(result.query().expanded()).containsKey("lambda");
        assertThat(result.query().expanded().get("lambda")).containsExactly("closure");
        assertThat(result.query().corrected()).isEmpty();
    }

    @Test
    void changed_synonyms_need_no_reindexing() {
        assertThat(hits("lambda ")).isEmpty();
        synonyms_work_both_ways_and_the_result_says_so();
        try (Update update = engine().beginUpdate()) {
            update.vocabulary(Vocabulary.EMPTY);
            update.publish(Report.empty());
        }
        assertThat(search("lambda ").query().expanded()).isEmpty();
    }

    @Test
    void one_way_synonyms_work_one_way() {
        try (Update update = engine().beginUpdate()) {
            update.vocabulary(
                    new Vocabulary(
                            List.of(
                                    new Vocabulary.Synonyms(
                                            List.of("wrapper"), List.of("decorator"))),
                            List.of()));
            update.publish(Report.empty());
        }
        assertThat(hits("wrapper ")).startsWith("decorators");
        assertThat(search("decorator ").query().expanded()).isEmpty();
    }

    @Test
    void a_word_that_no_hit_matches_is_listed_as_dropped() {
        SearchResult result = search("iterator exhausted zyzzyva");
        assertThat(ids(result)).startsWith("iterators");
        assertThat(result.query().dropped()).containsExactly("zyzzyva");
        assertThat(result.weak()).isFalse();
    }

    @Test
    void nothing_is_dropped_when_everything_matches() {
        assertThat(search("what is a decorator").query().dropped()).isEmpty();
        assertThat(search("method resolution order").query().dropped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubernetes ingress",
                "how to bake sourdough bread",
                "zyzzyva",
                "decorator zyzzyva quokka axolotl",
                "日本語",
                "$$$ %%% zyzzyva",
            })
    void what_is_not_here_is_said_to_be_weak(String query) {
        assertThat(search(query).weak()).isTrue();
    }

    @Test
    void an_exact_match_ranks_above_a_corrected_one() {
        publish(
                Entries.entry("closer").title("What is closer?").build(),
                Entries.entry("closet").title("What is a closet?").build());
        assertThat(hits("closet ")).startsWith("closet");
        assertThat(hits("closer ")).startsWith("closer");
    }

    @Test
    void more_of_the_query_ranks_higher() {
        publish(
                Entries.entry("both").title("Zebra walrus").build(),
                Entries.entry("one").title("Zebra number").build(),
                Entries.entry("other").title("Zebra figure").build());
        assertThat(hits("zebra walrus")).startsWith("both");
    }

    @Test
    void question_words_count_only_when_nothing_else_is_left() {
        assertThat(hits("what is the difference between generators and iterators"))
                .containsAnyOf("generators", "iterators")
                .doesNotContain("floor-division");
        assertThat(hits("difference")).contains("floor-division", "is-vs-equals");
    }

    @Test
    void code_is_read_as_code() {
        SearchResult result = search("def add(item, bucket=[]):\n    return bucket");
        assertThat(ids(result)).startsWith("mutable-default-arguments");
    }
}
