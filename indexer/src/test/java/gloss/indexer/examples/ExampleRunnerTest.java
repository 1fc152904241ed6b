package gloss.indexer.examples;

import static gloss.indexer.examples.Running.quoted;
import static gloss.indexer.examples.Running.run;
import static org.assertj.core.api.Assertions.assertThat;

import gloss.indexer.examples.Outcome.Differs;
import gloss.indexer.examples.Outcome.Ok;
import gloss.indexer.examples.Outcome.Raised;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors rely on. Needs Python; see {@link PythonInterpreter#OLDEST}. */
final class ExampleRunnerTest {
    @BeforeAll
    static void findPython() throws InterruptedException {
        Running.findPython();
    }

    @Test
    void comparesWhatABlockPrints() throws Exception {
        assertThat(run("print(1 + 1)", "2")).isEqualTo(new Ok());
        assertThat(run("print(1 + 1)", "3")).isEqualTo(new Differs("3", "2"));
        assertThat(run("pass", "")).isEqualTo(new Ok());
        assertThat(run("print('x')", "")).isEqualTo(new Differs("", "x"));
    }

    @Test
    void whiteSpaceAtTheEndOfLinesDoesNotCount() throws Exception {
        assertThat(run("print('a ', 'b', sep='\\n', end='\\n\\n')", "a\nb  \n"))
                .isEqualTo(new Ok());
        assertThat(run("print(' a')", "a")).isEqualTo(new Differs("a", " a"));
    }

    @Test
    void blocksShareOneNamespace() throws Exception {
        assertThat(run(Example.of("x = 1"), Example.of("x += 1"), Example.of("print(x)", "2")))
                .containsOnly(new Ok());
    }

    @Test
    void entriesDoNot() throws Exception {
        run(Example.of("x = 1"));

        assertThat(run("print(x)", "NameError: name 'x' is not defined")).isEqualTo(new Ok());
    }

    @Test
    void whatRaisesEndsInTheLastLineOfTheTraceback() throws Exception {
        String code = "print('before')\n1 / 0\nprint('never')";

        assertThat(run(code, "before\nZeroDivisionError: division by zero")).isEqualTo(new Ok());
        assertThat(
                        run(
                                "print('before', end='')\n1 / 0",
                                "before\nZeroDivisionError: division by zero"))
                .isEqualTo(new Ok());
        assertThat(run("def f(:\n  pass", "SyntaxError: invalid syntax")).isEqualTo(new Ok());
    }

    @Test
    void theNextBlockGoesOnAfterOneThatRaises() throws Exception {
        assertThat(run(Example.of("x = 1\nraise KeyError('k')"), Example.of("print(x)", "1")))
                .containsExactly(new Raised("KeyError: 'k'"), new Ok());
    }

    @Test
    void theFolderIsEmptyAndBlocksMayImportWhatTheyWriteThere() throws Exception {
        assertThat(
                        run(
                                Example.of("import os\nprint(os.listdir())", "[]"),
                                Example.of("open('mine.py', 'w').write('x = 5')"),
                                Example.of("import mine\nprint(mine.x)", "5")))
                .containsOnly(new Ok());
    }

    @Test
    void theFolderIsGoneAfterwards(@TempDir Path elsewhere) throws Exception {
        Path note = elsewhere.resolve("note");

        run(Example.of("import os\nopen(" + quoted(note) + ", 'w').write(os.getcwd())"));

        assertThat(Path.of(Files.readString(note))).doesNotExist();
        assertThat(Path.of(Files.readString(note)).getParent()).doesNotExist();
    }

    @Test
    void theEnvironmentIsNextToNothing() throws Exception {
        String code = "import os\nprint(sorted(os.environ))";

        assertThat(run(code, "['HOME', 'LANG', 'PATH', 'TMPDIR', 'TZ']")).isEqualTo(new Ok());
    }

    @Test
    void itIsTheMainModuleAndItsSourceCanBeLookedAt() throws Exception {
        String code =
                """
                import inspect, pickle, sys
                class A: pass
                print(__name__, sys.argv, type(pickle.loads(pickle.dumps(A()))).__name__)
                print(inspect.getsource(A), end='')
                """;

        assertThat(run(code, "__main__ ['example.py'] A\nclass A: pass")).isEqualTo(new Ok());
    }

    @Test
    void textIsUtf8() throws Exception {
        assertThat(run("print('naïve 🐍')", "naïve 🐍")).isEqualTo(new Ok());
        assertThat(run("print(ascii('🐍'))", "'\\U0001f40d'")).isEqualTo(new Ok());
    }

    @Test
    void noExamplesNeedNoProcess() throws Exception {
        assertThat(run()).isEmpty();
    }
}
