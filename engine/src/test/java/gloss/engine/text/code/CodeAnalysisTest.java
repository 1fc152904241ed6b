package gloss.engine.text.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeAnalysisTest {
    private static List<String> shapes(String code) {
        return CodeAnalysis.of(code.replace("\\n", "\n")).shapes().stream()
                .map(Shape::name)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "def f(x, acc=[]):                  → mutable default argument",
                "def f(x, seen=set()): ...          → mutable default argument",
                "def f(x, n=1): ...                 → default argument",
                "def f(*args, **kwargs): ...        → *args, **kwargs",
                "def f(a, /, b, *, c): ...          → positional-only parameter, keyword-only parameter",
                "def first[T](xs: list[T]) -> T:    → type parameter, type annotation, return annotation",
                "def f(x: int | None): ...          → type annotation, union type",
                "class A(metaclass=Meta):           → metaclass",
                "class A(B, C): pass                → multiple inheritance",
                "class Box[T]: pass                 → type parameter",
                "x = a if a > b else b              → conditional expression",
                "if (n := len(xs)) > 10:            → walrus operator",
                "0 < x < 10                         → chained comparison",
                "if x is None: pass                 → comparison with None",
                "if x is not None: pass             → comparison with None",
                "a is b                             → identity comparison",
                "if key in table: pass              → membership test",
                "if key not in table: pass          → membership test",
                "0.1 + 0.2 == 0.3                   → float comparison",
                "total += 1                         → augmented assignment",
                "a = b = []                         → chained assignment",
                "a, b = b, a                        → tuple unpacking",
                "first, *rest = xs                  → starred assignment",
                "name = given or 'nobody'           → short-circuit evaluation",
                "grid = [[0] * 3] * 3               → list repetition",
                "xs[1:3]                            → slicing",
                "xs[-1]                             → negative index",
                "[x for x in xs]                    → list comprehension",
                "{k: v for k, v in pairs}           → dict comprehension",
                "sum(x for x in xs)                 → generator expression",
                "f(*xs)                             → argument unpacking",
                "f'{price:.2f}'                     → f-string, format specification",
                "f'{price}'                         → f-string",
                "f'{table[1:2]}'                    → f-string",
                "r'\\d+'                            → raw string",
                "'%s is %d' % (a, b)                → percent formatting",
                "from os.path import *              → star import",
                "from . import util                 → relative import",
                "try:\\n  f()\\nexcept:\\n  pass    → try except, bare except",
                "try:\\n  f()\\nexcept* OSError:\\n  pass → try except, exception group",
                "raise ValueError('x') from error   → raise from",
                "return low, high                   → several return values",
                "for i in xs: print(i)              → for loop",
            })
    void a_construct_is_recognised_by_its_structure(String code, String expected) {
        assertThat(shapes(code)).containsAll(List.of(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "for x in xs: pass         → membership test",
                "[x for x in xs]           → membership test",
                "f(*xs)                    → list repetition",
                "xs[0] * 3                 → list repetition",
                "x == 3                    → float comparison",
                "if a or b: pass           → short-circuit evaluation",
                "x == y                    → identity comparison",
                "f'{a}: {b}'               → format specification",
                "except ValueError: pass   → bare except",
                "x = 3                     → chained assignment",
                "return f(a, b)            → several return values",
            })
    void what_only_looks_like_it_is_not(String code, String absent) {
        assertThat(shapes(code)).doesNotContain(absent);
    }

    @Test
    void a_docstring_is_the_first_string_of_a_body() {
        assertThat(shapes("def f():\n    \"\"\"Says so.\"\"\"")).contains("docstring");
        assertThat(shapes("x = \"\"\"text\"\"\"")).doesNotContain("docstring");
    }

    @Test
    void a_shape_tells_where_it_is() {
        String code = "y = 1\nx = a if a > b else b";
        Shape shape =
                CodeAnalysis.of(code).shapes().stream()
                        .filter(s -> s.name().equals("conditional expression"))
                        .findFirst()
                        .orElseThrow();
        assertThat(code.substring(shape.start(), shape.end())).isEqualTo("if a > b else");
    }

    @Test
    void names_are_those_that_code_uses_rather_than_makes_up() {
        List<CodeAnalysis.Name> names =
                CodeAnalysis.of("result = functools.reduce(combine, map(load, urls))").names();
        assertThat(names)
                .extracting(CodeAnalysis.Name::text)
                .containsExactly("functools.reduce", "map");
        assertThat(names).noneMatch(CodeAnalysis.Name::own);
    }

    @Test
    void a_function_that_python_does_not_have_is_somebodys_own() {
        assertThat(CodeAnalysis.of("process(open(path))").names())
                .extracting(CodeAnalysis.Name::text, CodeAnalysis.Name::own)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("process", true),
                        org.assertj.core.groups.Tuple.tuple("open", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f(x, acc=[]):",
                "x = a if a > b else b",
                "class A(metaclass=Meta):",
                "results = [f(x) for x in xs]",
                "print(0.1 + 0.2 == 0.3)"
            })
    void code_is_told_from_prose(String code) {
        assertThat(CodeAnalysis.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why is my list shared between calls",
                "is vs ==",
                "what does // do",
                "for else",
                "mutable default",
                "difference between a list and a tuple"
            })
    void prose_is_told_from_code(String prose) {
        assertThat(CodeAnalysis.isCode(prose)).isFalse();
    }

    /** Whatever is pasted: no exception, and every range is inside of the text. */
    @Test
    void nothing_that_is_typed_breaks_it() {
        String[] pieces = {
            "def ", "class ", "f", "x", "(", ")", "[", "]", "{", "}", ":", "=", "==", ",", "*",
            "**", "'", "\"\"\"", "f'", "\n", "    ", "is ", "in ", "not ", "or ", "for ", "if ",
            "else ", "except", "return ", "from ", "import ", ".", "0.5", "None", "|", "-", "1",
            "#", "@", "\\"
        };
        Random random = new Random(11);
        for (int i = 0; i < 30_000; i++) {
            StringBuilder code = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                code.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = code.toString();
            CodeAnalysis.isCode(text);
            for (Shape shape : CodeAnalysis.of(text).shapes()) {
                assertThat(shape.start()).as(text).isBetween(0, text.length());
                assertThat(shape.end()).as(text).isBetween(shape.start(), text.length());
            }
        }
    }
}
