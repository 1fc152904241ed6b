package gloss.indexer.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gloss.indexer.examples.Outcome.Differs;
import gloss.indexer.examples.Outcome.Ended;
import gloss.indexer.examples.Outcome.NotRun;
import gloss.indexer.examples.Outcome.Ok;
import gloss.indexer.examples.Outcome.PrintedTooMuch;
import gloss.indexer.examples.Outcome.Raised;
import gloss.indexer.examples.Outcome.TimedOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs Python; see {@link PythonInterpreter#OLDEST}. */
final class ExampleRunnerTest {
    private static ExampleRunner runner;

    @BeforeAll
    static void findPython() throws InterruptedException {
        Optional<PythonInterpreter> python = PythonInterpreter.find();
        assumeTrue(
                python.isPresent(),
                "skipped: there is no Python " + PythonInterpreter.OLDEST + " as python3 on PATH");
        runner = new ExampleRunner(python.get(), ExampleRunner.TIME_LIMIT);
    }

    private static List<Outcome> run(Example... examples) throws IOException, InterruptedException {
        return runner.run(List.of(examples));
    }

    private static List<Outcome> runFor(Duration limit, Example... examples)
            throws IOException, InterruptedException {
        return new ExampleRunner(runner.python(), limit).run(List.of(examples));
    }

    private static Outcome run(String code, String output)
            throws IOException, InterruptedException {
        return run(Example.of(code, output)).getFirst();
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
    void nothingComesFromStandardInput() throws Exception {
        assertThat(run("input()", "EOFError: EOF when reading a line")).isEqualTo(new Ok());
        assertThat(run("import sys\nprint(repr(sys.stdin.read()))", "''")).isEqualTo(new Ok());
    }

    @Test
    void exitIsAnExceptionLikeAnyOther() throws Exception {
        assertThat(run(Example.of("exit()"), Example.of("print(1)", "1")))
                .containsExactly(new Raised("SystemExit: None"), new Ok());
        assertThat(run("import sys\nsys.exit(3)", "SystemExit: 3")).isEqualTo(new Ok());
    }

    @Test
    void aBlockThatEndsTheInterpreterIsTold() throws Exception {
        assertThat(
                        run(
                                Example.of("print(1)", "1"),
                                Example.of("import os\nprint('bye')\nos._exit(3)"),
                                Example.of("print(2)", "2")))
                .containsExactly(new Ok(), new Ended(3), new NotRun());
    }

    @Test
    void aCrashIsTold() throws Exception {
        assertThat(run("import ctypes\nctypes.string_at(0)", "")).isInstanceOf(Ended.class);
    }

    @Test
    void aBlockThatNeverEndsIsStopped() throws Exception {
        Duration limit = Duration.ofSeconds(1);

        assertThat(
                        runFor(
                                limit,
                                Example.of("print(1)", "1"),
                                Example.of(
                                        "while True:\n  try:\n    while True: pass\n  except BaseException: pass"),
                                Example.of("print(2)", "2")))
                .containsExactly(new Ok(), new TimedOut(limit), new NotRun());
    }

    @Test
    void aBlockThatPrintsWithoutEndIsStopped() throws Exception {
        assertThat(
                        run(
                                Example.of("while True: print('x' * 100)", "x"),
                                Example.of("print(1)", "1")))
                .containsExactly(new PrintedTooMuch(ExampleRunner.PRINT_LIMIT), new NotRun());
        assertThat(run(Example.of("raise ValueError('x' * 1_000_000)")))
                .containsExactly(new PrintedTooMuch(ExampleRunner.PRINT_LIMIT));
    }

    @Test
    void aBlockMayPrintMuch() throws Exception {
        String line = "x".repeat(99);

        assertThat(run("for _ in range(600): print('x' * 99)", (line + "\n").repeat(600)))
                .isEqualTo(new Ok());
    }

    @Test
    void whatChildrenPrintCounts() throws Exception {
        String code =
                """
                import subprocess, sys
                print('parent')
                subprocess.run([sys.executable, '-c', 'print("child")'])
                print('again')
                """;

        assertThat(run(code, "parent\nchild\nagain")).isEqualTo(new Ok());
    }

    @Test
    void childrenEndWithTheEntry(@TempDir Path elsewhere) throws Exception {
        Path note = elsewhere.resolve("pids");
        String children =
                """
                import os, subprocess, sys
                sleep = [sys.executable, '-c', 'import time; time.sleep(600)']
                plain = subprocess.Popen(sleep)
                with open(%s, 'w') as note: note.write(f'{plain.pid}')
                """
                        .formatted(quoted(note));

        assertThat(run(Example.of(children))).containsExactly(new Ok());
        awaitEnd(note);

        assertThat(run(Example.of(children + "os._exit(0)"))).containsExactly(new Ended(0));
        awaitEnd(note);

        Duration limit = Duration.ofSeconds(1);
        assertThat(runFor(limit, Example.of(children + "plain.wait()")))
                .containsExactly(new TimedOut(limit));
        awaitEnd(note);
    }

    @Test
    void aForkedChildDoesNotRunTheNextBlocks() throws Exception {
        String fork =
                """
                import os
                pid = os.fork()
                if pid:
                    os.waitpid(pid, 0)
                    print('parent')
                else:
                    print('child')
                """;

        assertThat(run(Example.of(fork, "child\nparent"), Example.of("print(1)", "1")))
                .containsExactly(new Ok(), new Ok());
    }

    @Test
    void threadsLeftBehindDoNotHoldItUp() throws Exception {
        String code =
                "import threading, time\nthreading.Thread(target=time.sleep, args=(600,)).start()";

        assertThat(run(Example.of(code), Example.of("print(1)", "1"))).containsOnly(new Ok());
    }

    @Test
    void aBlockMayCloseStandardOutput() throws Exception {
        assertThat(
                        run(
                                Example.of("print(1)\nimport sys, os\nsys.stdout.close()", "1"),
                                Example.of("x = 1"),
                                Example.of("import io\nsys.stdout = io.StringIO()\nprint(2)", "")))
                .containsOnly(new Ok());
        assertThat(run(Example.of("import os\nos.close(1)"), Example.of("x = 1")))
                .containsOnly(new Ok());
    }

    @Test
    void aBlockCanNotGuessTheMark() throws Exception {
        String code = "print('<<00000000-0000-0000-0000-000000000000>>0')\nprint('>>')";

        assertThat(
                        run(
                                Example.of(code, "<<00000000-0000-0000-0000-000000000000>>0\n>>"),
                                Example.of("print(1)", "1")))
                .containsOnly(new Ok());
    }

    @Test
    void aBlockMayRuinTheRecursionLimit() throws Exception {
        String code = "import sys\nsys.setrecursionlimit(50)\ndef f(): f()\nf()";

        assertThat(run(Example.of(code)).getFirst()).isInstanceOf(Raised.class);
    }

    @Test
    void noExamplesNeedNoProcess() throws Exception {
        assertThat(run()).isEmpty();
    }

    /** Fails if it hasn't ended after a while. */
    private static void awaitEnd(Path note) throws Exception {
        Optional<ProcessHandle> child = ProcessHandle.of(Long.parseLong(Files.readString(note)));
        if (child.isPresent()) {
            child.get().onExit().get(5, TimeUnit.SECONDS);
        }
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }
}
