package gloss.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Facet;
import gloss.engine.Filters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {
    private static final Map<Facet, Set<String>> KNOWN =
            Map.of(
                    Facet.TOPIC, Set.of("oop", "decorators-and-context"),
                    Facet.LEVEL, Set.of("beginner", "advanced"),
                    Facet.TAG, Set.of("gotcha"));

    private static ParsedQuery read(String text) {
        return new QueryReader(KNOWN).read(text);
    }

    private static List<String> words(String text) {
        return read(text).words().stream().map(Word::term).toList();
    }

    @Test
    void plain_words_are_words() {
        ParsedQuery query = read("mutable default");
        assertThat(query.words()).extracting(Word::surface).containsExactly("mutable", "default");
        assertThat(query.phrases()).isEmpty();
        assertThat(query.exclusions()).isEmpty();
        assertThat(query.filters()).isEqualTo(Filters.NONE);
    }

    @Test
    void a_phrase_stands_in_quotes_and_its_words_count_too() {
        ParsedQuery query = read("why \"method resolution order\" matters");
        assertThat(query.phrases()).containsExactly("method resolution order");
        assertThat(words("why \"method resolution order\" matters"))
                .containsExactly("why", "method", "resolution", "order", "matter");
        assertThat(read("\"a b\" \"c d\"").phrases()).containsExactly("a b", "c d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"mro",
                "mro\"",
                "\"",
                "\"\"",
                "\" \"",
                "\" mro\"",
                "say \"mro\"x",
                "x\"y\"",
                "\"?!\""
            })
    void quotes_that_hold_no_phrase_are_passed_over(String text) {
        ParsedQuery query = read(text);
        assertThat(query.phrases()).isEmpty();
        assertThat(query.exclusions()).isEmpty();
    }

    @Test
    void an_exclusion_has_a_minus_before_it_and_is_no_word() {
        ParsedQuery query = read("closure -decorator -\"method order\"");
        assertThat(query.exclusions()).containsExactly("decorator", "method order");
        assertThat(query.words()).extracting(Word::term).containsExactly("closure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-O",
                "python -m venv",
                "a - b",
                "a-b",
                "-1",
                "[::-1]",
                "-",
                "--",
                "->",
                "x -= 1",
                "-\"",
                "-\"\""
            })
    void a_minus_that_means_something_in_python_excludes_nothing(String text) {
        assertThat(read(text).exclusions()).isEmpty();
        assertThat(words(text))
                .isEqualTo(
                        new TextAnalyzer()
                                .tokens(text).stream()
                                        .filter(token -> token.kind() == Token.Kind.WHOLE)
                                        .map(Token::term)
                                        .toList());
    }

    @Test
    void filters_are_taken_out_when_their_value_is_known() {
        ParsedQuery query = read("mro topic:oop level:Advanced tag:gotcha");
        assertThat(query.words()).extracting(Word::term).containsExactly("mro");
        assertThat(query.filters())
                .isEqualTo(new Filters(Set.of("oop"), Set.of("advanced"), Set.of("gotcha")));
        assertThat(read("topic:oop topic:decorators-and-context").filters().topics())
                .containsExactly("decorators-and-context", "oop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic:unknown",
                "topic:",
                ":oop",
                "x:oop",
                "level:expert",
                "xtopic:oop",
                "lambda x: x",
                "dict[str:int]",
                "TOPIC: oop"
            })
    void what_is_no_filter_is_text(String text) {
        ParsedQuery query = read(text);
        assertThat(query.filters()).isEqualTo(Filters.NONE);
        assertThat(query.words()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "decor, true",
        "'decor ', false",
        "what is, true",
        "**kw, true",
        "//, false",
        "mro?, false",
        "'', false",
        "mro topic:oop, false",
        "mro -x1, false"
    })
    void the_last_word_is_open_while_it_may_go_on(String text, boolean open) {
        assertThat(read(text).open()).isEqualTo(open);
    }

    @Test
    void surfaces_are_the_text_as_typed() {
        String text = "Does  **Kwargs differ, topic:oop from F-Strings?";
        for (Word word : read(text).words()) {
            assertThat(text.substring(word.start(), word.end())).isEqualTo(word.surface());
        }
    }

    @Test
    void no_text_fails() {
        Random random = new Random(5);
        String[] syntax = {"\"", "-", "topic:", "level:advanced", "tag:", " ", "-\"", "\" "};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(TokenizerPropertiesTest.random(random));
                text.append(syntax[random.nextInt(syntax.length)]);
            }
            ParsedQuery query = read(text.toString());
            for (Word word : query.words()) {
                assertThat(word.surface()).isNotEmpty();
            }
        }
    }
}
