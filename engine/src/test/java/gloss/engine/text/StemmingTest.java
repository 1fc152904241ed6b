package gloss.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemmingTest {
    private final Stemming stemming = new Stemming();

    @ParameterizedTest
    @CsvSource({
        "classes, class",
        "boxes, box",
        "indexes, index",
        "queries, query",
        "dictionaries, dictionary",
        "generators, generator",
        "types, type",
        "modules, module",
        "kwargs, kwarg",
        "classes, class",
        "packages, package",
        "closures, closure",
    })
    void one_and_many_are_the_same_word(String plural, String singular) {
        assertThat(stemming.normal(plural)).isEqualTo(stemming.normal(singular));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "pass",
                "is",
                "as",
                "bus",
                "status",
                "process",
                "does",
                "x",
                "",
                "__slots__",
                "utf8s9",
                "日本語s",
                "virus"
            })
    void what_only_looks_like_a_plural_stays(String word) {
        assertThat(stemming.normal(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "called, calling",
        "iterate, iterating",
        "inherits, inheritance",
        "decorate, decorator",
        "evaluated, evaluates",
        "raising, raised",
    })
    void forms_of_a_word_share_a_marked_stem(String one, String other) {
        assertThat(stemming.stem(one)).isEqualTo(stemming.stem(other)).startsWith("~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "is", "def", "x1y2", "__init__", "naïve", "日本語", "a b"})
    void what_is_no_english_word_has_no_stem(String word) {
        assertThat(stemming.stem(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Café, cafe",
        "STRASSE, strasse",
        "Straße, strasse",
        "ﬁle, file",
        "İ, i",
        "Ω, ω",
        "\ud83d\ude00, \ud83d\ude00",
        "**KWARGS, **kwargs",
    })
    void case_and_accents_are_folded(String text, String folded) {
        assertThat(Stemming.fold(text)).isEqualTo(folded);
    }

    @Test
    void an_accent_is_folded_however_it_is_written() {
        assertThat(Stemming.fold("cafe\u0301")).isEqualTo(Stemming.fold("caf\u00e9"));
    }

    @Test
    void stems_are_the_same_each_time() {
        String first = stemming.stem("generators");
        for (String word : new String[] {"calling", "a", "yes", "generators"}) {
            stemming.stem(word);
        }
        assertThat(stemming.stem("generators")).isEqualTo(first);
    }

    @Test
    void question_words_are_known_as_they_stand_in_an_index() {
        for (String word : new String[] {"what", "this", "does", "What's", "things", "don't"}) {
            Token token = new TextAnalyzer().tokens(word).getFirst();
            assertThat(QuestionWords.contains(token.term())).as(word).isTrue();
        }
        assertThat(QuestionWords.contains("decorator")).isFalse();
    }
}
