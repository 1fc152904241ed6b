package gloss.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class HighlightsContract extends ContractTests {
    private static String marked(Highlighted highlighted) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        String text = highlighted.text().plain();
        for (Range mark : highlighted.marks()) {
            out.append(text, at, mark.start()).append('[');
            out.append(text, mark.start(), mark.end()).append(']');
            at = mark.end();
        }
        return out.append(text.substring(at)).toString();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "mutable default | Why are [mutable] [default] arguments dangerous?",
                "**kwargs | What do *args and [**kwargs] mean?",
                "== | What is the difference between is and [==]?",
                "__init__ | What is [__init__] for?",
            })
    void words_and_symbols_of_the_query_are_marked_in_the_title(String query, String expected) {
        assertThat(marked(search(query).hits().getFirst().title())).isEqualTo(expected);
    }

    @Test
    void words_by_which_people_ask_are_not_marked_beside_what_they_ask_about() {
        Hit hit = search("what does the == do ").hits().getFirst();
        assertThat(marked(hit.title())).isEqualTo("What is the difference between is and [==]?");
    }

    @Test
    void the_snippet_is_the_passage_that_answers() {
        List<Highlighted> snippets = search("evaluated once").hits().getFirst().snippets();
        assertThat(marked(snippets.getFirst()))
                .isEqualTo(
                        "A default value is [evaluated] [once], when def runs, and then shared.");
    }

    @Test
    void a_passage_far_down_in_a_long_entry_answers_as_well() {
        Entries longest = Entries.entry("longest").title("Something long");
        for (int i = 0; i < 70; i++) {
            longest.prose("Filler number " + i + ".");
        }
        publish(
                Entries.entry("known").title("Known").prose("Here is zebra_quark.").build(),
                longest.prose("A zebra with its quark.").build());
        Hit hit = search("zebra_quark ").hits().getLast();
        assertThat(hit.id().slug()).isEqualTo("longest");
        assertThat(marked(hit.snippets().getFirst())).isEqualTo("A [zebra] with its [quark].");
    }

    @Test
    void code_stays_code() {
        Hit hit = search("bucket").hits().getFirst();
        assertThat(hit.snippets().getFirst().block()).isTrue();
        assertThat(hit.snippets().getFirst().text().plain()).startsWith("def add(item, bucket=[])");
        Hit inline = search("fills a new object").hits().getFirst();
        assertThat(inline.snippets().getFirst().text().code()).containsExactly(new Range(0, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutable default",
                "what is a function",
                "**kwargs",
                "//",
                "is",
                "decoratr ",
                "gen",
                "floor division",
                "order of resolution",
                "[x for x in items]",
                "items=[]",
                "the",
                "\"lazy sequence\"",
            })
    void stripped_of_its_marks_a_highlight_is_the_text_itself(String query) {
        publishLibrary();
        for (Hit hit : search(query).hits()) {
            check(hit);
        }
    }

    @Test
    void long_and_strange_passages_are_cut_without_harm() {
        Random random = new Random(7);
        String[] pieces = {
            "needle",
            "word ",
            " ",
            "\n",
            "x".repeat(90),
            "日本語",
            "\ud83d\ude00",
            "**kwargs",
            "[::-1]",
            "a.b.c",
            "!r",
            "`",
            "<b>",
            "&amp;",
            "\t",
            "items=[]",
            "__init__",
            ". "
        };
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder("needle ");
            for (int n = random.nextInt(120); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            text.append(" kwargs");
            Passage.Kind kind = random.nextBoolean() ? Passage.Kind.PROSE : Passage.Kind.CODE;
            Text passage =
                    kind == Passage.Kind.CODE
                            ? Text.code(text.toString())
                            : Text.ofInline(text.toString());
            publish(Entries.entry("long").title("Long").passage(kind, passage).build());
            for (String query : new String[] {"needle", "kwargs", "init", "**kwargs needle 日本語"}) {
                search(query).hits().forEach(this::check);
            }
        }
    }

    private void check(Hit hit) {
        Entry entry;
        try (Searcher searcher = engine().searcher()) {
            entry = searcher.get(hit.id()).orElseThrow();
        }
        assertThat(hit.title().text()).isEqualTo(entry.title());
        checkMarks(hit.title());
        assertThat(hit.snippets()).hasSizeLessThanOrEqualTo(3);
        for (Highlighted snippet : hit.snippets()) {
            String shown = snippet.text().plain();
            assertThat(shown).isNotBlank();
            assertThat(shown.length()).isLessThan(600);
            assertThat(entry.passages()).anyMatch(p -> p.text().plain().contains(shown));
            assertThat(Character.isLowSurrogate(shown.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(shown.charAt(shown.length() - 1))).isFalse();
            checkMarks(snippet);
        }
    }

    private static void checkMarks(Highlighted highlighted) {
        int last = 0;
        for (Range mark : highlighted.marks()) {
            assertThat(mark.start()).isGreaterThanOrEqualTo(last);
            assertThat(mark.end()).isGreaterThan(mark.start());
            assertThat(mark.end()).isLessThanOrEqualTo(highlighted.text().plain().length());
            last = mark.end();
        }
    }

    @Test
    void a_synonym_and_a_correction_are_marked_too() {
        publishLibrary();
        assertThat(marked(search("decoratr ").hits().getFirst().title()))
                .isEqualTo("What is a [decorator]?");
        assertThat(marked(search("mro").hits().getFirst().title()))
                .isEqualTo("What is the [method] [resolution] [order]?");
    }

    @org.junit.jupiter.api.BeforeEach
    void publishAll() {
        publishLibrary();
    }
}
