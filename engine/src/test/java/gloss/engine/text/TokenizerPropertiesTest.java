package gloss.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for any text. */
class TokenizerPropertiesTest {
    private static final String[] PIECES = {
        "word",
        "Word",
        "a",
        "s",
        "'",
        "\u2019",
        "'s",
        ".",
        "..",
        "-",
        "--",
        "_",
        "__",
        "*",
        "**",
        "@",
        "[",
        "]",
        "[]",
        "{}",
        "()",
        "[::-1]",
        "[1:",
        ":=",
        "=",
        "=[]",
        "={}",
        "!r",
        "!",
        "%s",
        "%",
        "\"",
        "f\"",
        "rb'",
        "\\",
        "\\n",
        " ",
        "\n",
        "\t",
        "3.10",
        "1_0",
        "0x",
        "é",
        "e\u0301",
        "ß",
        "İ",
        "ﬃ",
        "日",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00",
        "\u0000",
        "\u200b",
        "\u202e",
        "`",
        "#",
        "//",
        "->",
        "...",
        "HTTPServer",
        "camelCase",
        "~",
        "\u00a0",
        "\uffff",
        "-O",
        "classes",
        "ies",
        "yyy"
    };

    static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(24); n > 0; n--) {
            if (random.nextInt(8) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    @Test
    void no_text_fails_and_all_offsets_are_sound() {
        Random random = new Random(20_000);
        TextAnalyzer analyzer = new TextAnalyzer();
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            check(text, analyzer.tokens(text));
            Text inline = Text.ofInline(text);
            List<Token> tokens = new ArrayList<>();
            analyzer.analyze(
                    inline,
                    (term, start, end, position, kind) ->
                            tokens.add(new Token(term, start, end, position, kind)));
            check(inline.plain(), tokens);
        }
    }

    /** Also what Lucene asks of a token stream: starts and positions never go back. */
    private static void check(String text, List<Token> tokens) {
        int start = 0;
        int position = -1;
        for (Token token : tokens) {
            String as = text + " " + token;
            assertThat(token.start()).as(as).isGreaterThanOrEqualTo(start);
            assertThat(token.end()).as(as).isGreaterThan(token.start());
            assertThat(token.end()).as(as).isLessThanOrEqualTo(text.length());
            assertThat(token.position()).as(as).isBetween(position, position + 1);
            assertThat(token.term()).as(as).isNotEmpty();
            start = token.start();
            position = token.position();
        }
        if (!tokens.isEmpty()) {
            assertThat(tokens.getFirst().position()).isZero();
            assertThat(tokens.getFirst().kind()).isEqualTo(Token.Kind.WHOLE);
        }
    }

    @Test
    void a_symbol_is_found_by_itself_as_it_is_found_in_a_sentence() {
        TextAnalyzer analyzer = new TextAnalyzer();
        for (String symbol :
                List.of(
                        "**kwargs",
                        "*args",
                        "//",
                        "[::-1]",
                        "!r",
                        "%s",
                        "__init__",
                        "@property",
                        ":=",
                        "lst=[]",
                        "f\"",
                        "->",
                        "-O",
                        "3.10",
                        "==")) {
            String alone = analyzer.tokens(symbol).getFirst().term();
            for (String sentence :
                    List.of(
                            "use %s here",
                            "`%s`", "(%s)", "what is %s?", "%s, and", "\"%s\"", "x; %s")) {
                assertThat(analyzer.tokens(sentence.replace("%s", symbol)))
                        .as("%s in %s", symbol, sentence)
                        .extracting(Token::term)
                        .contains(alone);
            }
        }
    }

    static final String[] PATHOLOGICAL = {
        "r".repeat(20) + "x" + "'a",
        "f'",
        "'s",
        "a.",
        "a-",
        "a_",
        "aB",
        "_",
        "[",
        "[:",
        "[1",
        "*",
        "@a",
        "-",
        "=[",
        "!",
        "\"",
        "y",
        "ay",
        "\\",
        "\ud83d",
        "e\u0301",
        " ",
        "((",
    };

    /** A text that counts how often it is looked at. */
    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            looks += text.length();
            return text;
        }
    }

    private static long looks(String text) {
        Watched watched = new Watched(text);
        long[] emitted = new long[1];
        new Tokenizer()
                .tokenize(
                        watched,
                        (term, start, end, position, kind) -> emitted[0] += 1 + term.length());
        return watched.looks + emitted[0];
    }

    @ParameterizedTest
    @FieldSource("PATHOLOGICAL")
    void work_grows_with_the_length_of_the_text_and_no_faster(String piece) {
        String seed = piece.length() > 5 ? "r".repeat(30_000) : "";
        String rest = piece.length() > 5 ? piece.substring(piece.length() - 2) : piece;
        long small = looks(seed + "x" + rest.repeat(4_000));
        long large = looks(seed.repeat(8) + "x" + rest.repeat(32_000));
        assertThat(large).isLessThan(small * 10 + 1_000);
        assertThat(looks(rest.repeat(32_000))).isLessThan(rest.length() * 32_000L * 60);
    }
}
