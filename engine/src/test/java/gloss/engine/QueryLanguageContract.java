package gloss.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lucene's query language, which other engines have too. */
abstract class QueryLanguageContract extends ContractTests {
    @BeforeEach
    void publishAll() {
        publishLibrary();
    }

    private static SearchRequest lucene(String text) {
        return SearchRequest.of(text).syntax(SearchRequest.Syntax.LUCENE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "title:resolution AND level:advanced | mro",
                "topic:oop AND NOT level:advanced | init-method",
                "id:mro | mro",
                "title:closur* | closures",
                "title:clos?re | closures",
                "closur~1 AND title:closure | closures",
                "\"method resolution\" | mro",
                "topic:oop AND tag:inheritance AND -title:super | mro",
                "+topic:iteration +exhausted | iterators",
                "title:[closura TO closurf] | closures",
                "code:bucket | mutable-default-arguments",
                "aliases:wraps | decorators",
                "body:exhausted^2 | iterators",
                "(title:mro OR title:resolution) AND topic:oop | mro",
                "*:* AND id:mro | mro",
            })
    void fields_operators_and_wildcards_find(String query, String expected) {
        assertThat(ids(search(lucene(query)))).containsExactly(expected);
    }

    @Test
    void pages_facets_and_filters_work_as_for_free_text() {
        SearchRequest request = lucene("function OR class OR value");
        SearchResult all = search(request.page(0, 50));
        assertThat(all.total().value()).isEqualTo(all.hits().size()).isGreaterThan(3);
        assertThat(ids(search(request.page(1, 2)))).isEqualTo(ids(all).subList(1, 3));
        assertThat(all.facets().get(Facet.TOPIC)).isNotEmpty();
        SearchResult oop = search(request.filters(Filters.topic("oop")));
        assertThat(oop.hits()).isNotEmpty().allMatch(hit -> hit.topic().equals("oop"));
    }

    @Test
    void what_was_searched_for_is_marked() {
        Hit hit = search(lucene("title:resolution")).hits().getFirst();
        assertThat(hit.title().marks()).containsExactly(new Range(19, 29));
        Hit wild = search(lucene("title:resol*")).hits().getFirst();
        assertThat(wild.title().marks()).containsExactly(new Range(19, 29));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "title:(mro | 11",
                "mro AND | 8",
                "AND mro | 1",
                "mro ) | 5",
                "nosuch:mro | 1",
                "mro nosuch:mro | 5",
                "nosuch:mr* | 1",
                "nosuch:mro~ | 1",
                "nosuch:[a TO b] | 1",
                "mro /re.*/ | 5",
                "\"mro | 1",
                "mro *ro | 5",
                "mro [a TO | 10",
                "a\\ | 2",
            })
    void an_error_names_the_column(String query, int column) {
        QuerySyntaxException error =
                catchThrowableOfType(QuerySyntaxException.class, () -> search(lucene(query)));
        assertThat(error).as(query).isNotNull();
        assertThat(error.getMessage()).isNotBlank().doesNotContain("Exception", "org.apache", "\n");
        assertThat(error.column()).as(error.getMessage()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "()", "-mro", "NOT mro"})
    void a_query_that_asks_for_nothing_fails_or_finds_nothing(String query) {
        try {
            assertThat(search(lucene(query)).hits()).isEmpty();
        } catch (QuerySyntaxException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void nesting_is_limited_before_the_parser_recurses() {
        assertThat(search(lucene("(".repeat(50) + "mro" + ")".repeat(50))).hits()).isNotEmpty();
        assertThatThrownBy(() -> search(lucene("(".repeat(51) + "mro" + ")".repeat(51))))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("50");
        assertThatThrownBy(() -> search(lucene("(".repeat(100_000))))
                .isInstanceOf(QuerySyntaxException.class);
    }

    @Test
    void clauses_and_expansions_are_limited() {
        assertThatThrownBy(() -> search(lucene("a b ".repeat(2_000))))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("clauses");
        StringBuilder words = new StringBuilder();
        StringBuilder prefixes = new StringBuilder();
        for (int w = 0; w < 2_000; w++) {
            words.append("zz").append(w).append("b ");
        }
        for (int w = 10; w < 100; w++) {
            prefixes.append("zz").append(w).append("* ");
        }
        publish(Entries.entry("wordy").lead(words.toString()).build());
        assertThat(ids(search(lucene("zz*")))).containsExactly("wordy");
        assertThatThrownBy(() -> search(lucene(prefixes.toString())))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("clauses");
    }
}
