package gloss.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TokenizerTest {
    /** Text, and its terms between spaces: compounds before their parts, stems left out. */
    static final String[][] TERMS = {
        // Words
        {"A decorator takes a function", "a decorator take a function"},
        {"is with for not in", "is with for not in"},
        {"Boxes, classes and queries", "box class and query"},
        {"Python's GIL", "python gil"},
        {"don't isn't I'm", "dont isnt im"},
        {"don\u2019t", "dont"},
        {"the classes' order", "the class order"},
        {"Ünïcode café naïve", "unicode cafe naive"},
        {"日本語 text", "日本語 text"},
        {"Straße", "strasse"},
        {"x", "x"},
        {"", ""},
        {" \t\r\n ", ""},
        {"?! ,;", ""},
        {"e.g. this", "e.g e g thi"},
        {"end. Next", "end next"},
        {"wait...what", "wait ... what"},
        // Compounds
        {"functools.lru_cache", "functools.lru_cache functool lru_cache lru cache"},
        {"lru_cache", "lru_cache lru cache"},
        {"__init__", "__init__ init"},
        {"__name__ == '__main__'", "__name__ name == __main__ main"},
        {"_private", "_private private"},
        {"_", "_"},
        {"__", "__"},
        {"defaultdict", "defaultdict"},
        {"defaultDict", "defaultdict default dict"},
        {"StopIteration", "stopiteration stop iteration"},
        {"HTTPServer", "httpserver http server"},
        {"IDs", "ids"},
        {"f-string", "fstring f string"},
        {"f-strings", "fstring f string"},
        {"built-in", "builtin built in"},
        {"copy-on-write", "copyonwrite copy on write"},
        {"os.path.join(a)", "os.path.join os path join a"},
        {"asyncio.run()", "asyncio.run asyncio run"},
        {"self.x", "self.x self x"},
        {"MAX_SIZE", "max_size max size"},
        {"and/or", "and or"},
        // Numbers and versions
        {"3.10", "3.10"},
        {"Python 3.12.1", "python 3.12.1"},
        {"1_000", "1_000 1 000"},
        {"0.1 + 0.2", "0.1 + 0.2"},
        {"utf-8", "utf8 utf 8"},
        {"PEP 8", "pep 8"},
        {"x1", "x1"},
        // Operators
        {"a // b", "a // b"},
        {"7//2", "7 // 2"},
        {"x == y != z", "x == y != z"},
        {"n := 10", "n := 10"},
        {"-> None", "-> none"},
        {"a<=b", "a <= b"},
        {"a >>= 1", "a >>= 1"},
        {"x ** 2", "x ** 2"},
        {"2**3", "2 ** 3"},
        {"a @ b", "a @ b"},
        {"...", "..."},
        {"a - b", "a - b"},
        {"a-b", "a b"},
        {"~x", "~ x"},
        // Sigils
        {"*args", "*args arg"},
        {"**kwargs", "**kwargs kwarg"},
        {"f(*args, **kwargs)", "f *args arg **kwargs kwarg"},
        {"@property", "@property property"},
        {"@functools.wraps", "@functools.wraps functool wrap"},
        {"@app.route('/')", "@app.route app route /"},
        {"a*b", "a * b"},
        {"f(x)*y", "f x * y"},
        // Brackets
        {"[]", "[]"},
        {"x = {}", "x = {}"},
        {"()", "()"},
        {"f()", "f"},
        {"[::-1]", "[::-1]"},
        {"items[1:3]", "item [1:3]"},
        {"a[:]", "a [:]"},
        {"a[0]", "a 0"},
        {"[x for x in y]", "x for x in y"},
        {"lst=[]", "lst=[] lst =[] = []"},
        {"def f(items=[]):", "def f items=[] item =[] = []"},
        {"opts={}", "opts={} opt ={} = {}"},
        // Strings and formats
        {"call of \"f\" failed", "call of f failed"},
        {"f\"{x}\"", "f\" x"},
        {"r'\\d+'", "r\" \\d +"},
        {"b\"abc\"", "b\" abc"},
        {"{x!r}", "x !r"},
        {"f'{name!s:>10}'", "f\" name !s > 10"},
        {"stop!a", "stop a"},
        {"!r", "!r"},
        {"%s", "%s"},
        {"'%d items' % n", "%d item % n"},
        {"10 % 3", "10 % 3"},
        {"'hello'", "hello"},
        {"\"it's\"", "it"},
        {"\\n", "\\n"},
        // Flags
        {"python -O", "python -o"},
        {"python -m venv", "python -m venv"},
        {"-1", "- 1"},
        {"--help", "- - help"},
        // Odd characters
        {"a\u0000b", "a b"},
        {"a\u200bb", "a b"},
        {"\ud83d\ude00", "\ud83d\ude00"},
        {"x\ud83d\ude00y", "x\ud83d\ude00y"},
        {"\ud83d", "\ud83d"},
    };

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        new Tokenizer()
                .tokenize(
                        text,
                        (term, start, end, position, kind) ->
                                tokens.add(new Token(term, start, end, position, kind)));
        return tokens;
    }

    @ParameterizedTest
    @FieldSource("TERMS")
    void text_becomes_terms(String text, String expected) {
        List<String> terms =
                tokens(text).stream()
                        .filter(token -> token.kind() != Token.Kind.STEM)
                        .map(Token::term)
                        .toList();
        assertThat(String.join(" ", terms)).isEqualTo(expected);
    }

    @Test
    void a_compound_and_its_first_part_share_a_position() {
        assertThat(tokens("use functools.lru_cache here"))
                .filteredOn(token -> token.kind() != Token.Kind.STEM)
                .containsExactly(
                        new Token("use", 0, 3, 0, Token.Kind.WHOLE),
                        new Token("functools.lru_cache", 4, 23, 1, Token.Kind.WHOLE),
                        new Token("functool", 4, 13, 1, Token.Kind.PART),
                        new Token("lru_cache", 14, 23, 2, Token.Kind.PART),
                        new Token("lru", 14, 17, 2, Token.Kind.PART),
                        new Token("cache", 18, 23, 3, Token.Kind.PART),
                        new Token("here", 24, 28, 4, Token.Kind.WHOLE));
    }

    @Test
    void offsets_are_those_of_the_symbol() {
        assertThat(tokens("in `**kwargs`, x"))
                .extracting(Token::start, Token::end)
                .contains(org.assertj.core.groups.Tuple.tuple(4, 12));
        assertThat(tokens("f(items=[])").get(1))
                .isEqualTo(new Token("items=[]", 2, 10, 1, Token.Kind.WHOLE));
    }

    @Test
    void a_very_long_word_is_one_limited_term() {
        List<Token> tokens = tokens("x".repeat(100_000));
        assertThat(tokens).allMatch(token -> token.term().length() <= 200);
        assertThat(tokens.getFirst().end()).isEqualTo(100_000);
    }
}
