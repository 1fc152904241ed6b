package gloss.indexer.examples;

import static gloss.indexer.examples.Running.quoted;
import static gloss.indexer.examples.Running.run;
import static gloss.indexer.examples.Running.runFor;
import static org.assertj.core.api.Assertions.assertThat;

import gloss.indexer.examples.Outcome.Ended;
import gloss.indexer.examples.Outcome.NotRun;
import gloss.indexer.examples.Outcome.Ok;
import gloss.indexer.examples.Outcome.PrintedTooMuch;
import gloss.indexer.examples.Outcome.Raised;
import gloss.indexer.examples.Outcome.TimedOut;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What examples may do without harm to others. Needs Python; see {@link PythonInterpreter#OLDEST}.
 */
final class UnrulyExamplesTest {
    @BeforeAll
    static void findPython() throws InterruptedException {
        Running.findPython();
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

    /** Fails if it hasn't ended after a while. */
    private static void awaitEnd(Path note) throws Exception {
        Optional<ProcessHandle> child = ProcessHandle.of(Long.parseLong(Files.readString(note)));
        if (child.isPresent()) {
            child.get().onExit().get(5, TimeUnit.SECONDS);
        }
    }
}
