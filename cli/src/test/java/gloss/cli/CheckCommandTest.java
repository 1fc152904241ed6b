package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gloss.indexer.examples.PythonInterpreter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
    @TempDir private Path folder;
    private CheckedContent content;

    @BeforeEach
    void writeContent() throws IOException {
        content = CheckedContent.in(folder.resolve("data"));
    }

    private CommandLineRun check(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "--data", content.root().toString()));
        all.addAll(List.of(arguments));
        return CommandLineRun.gloss(all.toArray(String[]::new));
    }

    private String at(int line) {
        return content.root().resolve(CheckedContent.ENTRY) + ":" + line + ": ";
    }

    @Test
    void goodContentIsGood() {
        CommandLineRun run = check();

        assertThat(run.out()).isEqualTo("1 entry: 0 errors, 0 warnings\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void anErrorIsToldWithItsPlaceAndMakesTheExitCode1() throws Exception {
        content.replace("inheritance,", "inheritence,");

        CommandLineRun run = check();

        assertThat(run.out())
                .isEqualTo(
                        at(4)
                                + "the tag \"inheritence\" is not in tags.txt; did you mean"
                                + " \"inheritance\"?\n"
                                + "1 entry: 1 error, 0 warnings\n");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void aWarningDoesNot() throws Exception {
        content.write("topics.yaml", "- topic: functions\n");

        CommandLineRun run = check();

        assertThat(run.out()).startsWith(at(1) + "warning: the topic \"oop\"");
        assertThat(run.exit()).isZero();
    }

    @Test
    void onlyTheFilesAndFoldersThatWereNamedAreToldOf() throws Exception {
        Path bad = content.write("entries/functions/bad.md", "nothing\n");
        Path mro = content.root().resolve(CheckedContent.ENTRY);

        assertThat(check(mro.toString()).exit()).isZero();
        assertThat(check(mro.getParent().toString()).exit()).isZero();
        assertThat(check(bad.toString()).exit()).isEqualTo(1);
        assertThat(check(mro.toString(), bad.getParent().toString()).exit()).isEqualTo(1);
        assertThat(check(content.root().toString()).exit()).isEqualTo(1);
    }

    @Test
    void filesThatAreNoContentAreWrongUsage() throws Exception {
        Path note = content.write("entries/oop/note.txt", "");
        Path outside = Files.writeString(folder.resolve("outside.md"), "");

        assertThat(check("nowhere.md"))
                .satisfies(run -> assertThat(run.err()).contains("there is no file nowhere.md"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2));
        assertThat(check(note.toString()).exit()).isEqualTo(2);
        assertThat(check(outside.toString()))
                .satisfies(run -> assertThat(run.err()).contains("is not in the content folder"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2));
        assertThat(check("--time-limit", "0").exit()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutContentIsSaidToBeOne() {
        CommandLineRun run = CommandLineRun.gloss("check", "--data", folder.toString());

        assertThat(run.err()).startsWith("gloss: there is no folder " + folder);
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void contentDoesNotSteerTheTerminal() throws Exception {
        content.replace("It is", "It \u202eis").toFile();
        content.replace("[classes,", "[\"\\e[31mred\",");

        assertThat(check().out()).contains("\\u001b[31mred").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void jsonTellsTheSame() throws Exception {
        content.replace("inheritance,", "inheritence,");

        CommandLineRun run = check("--json");

        JsonNode reply = new ObjectMapper().readTree(run.out());
        assertThat(reply.get("entries").intValue()).isEqualTo(1);
        assertThat(reply.get("errors").intValue()).isEqualTo(1);
        assertThat(reply.get("warnings").intValue()).isZero();
        assertThat(reply.get("problems")).hasSize(1);
        JsonNode problem = reply.get("problems").get(0);
        assertThat(problem.get("severity").textValue()).isEqualTo("error");
        assertThat(problem.get("path").textValue()).isEqualTo(CheckedContent.ENTRY);
        assertThat(problem.get("line").intValue()).isEqualTo(4);
        assertThat(problem.get("message").textValue()).startsWith("the tag");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void examplesRunOnlyWhenAskedFor() throws Exception {
        assumeTrue(PythonInterpreter.find().isPresent(), "skipped: " + CheckReport.NO_PYTHON);
        content.replace("A\nobject\n", "A\nobjekt\n");

        assertThat(check().exit()).isZero();
        CommandLineRun run = check("--run");

        assertThat(run.out())
                .startsWith(
                        at(17)
                                + "the example prints something else (+) than the output block (-)\n"
                                + "    - objekt\n"
                                + "    + object\n"
                                + "1 entry, 1 example run on Python 3.")
                .endsWith(": 1 error, 0 warnings\n");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void eachWayToFailIsTold() throws Exception {
        assumeTrue(PythonInterpreter.find().isPresent(), "skipped: " + CheckReport.NO_PYTHON);
        String code = "```python\n%s\n```\n\n";
        content.write(
                CheckedContent.ENTRY,
                Files.readString(content.root().resolve(CheckedContent.ENTRY))
                        + "\n"
                        + code.formatted("1 / 0")
                        + code.formatted("while True: pass")
                        + code.formatted("never"));
        CommandLineRun run = check("--run", "--time-limit", "1");

        assertThat(run.out())
                .contains(
                        at(20)
                                + "the example raises; mend it, or add an output block that ends"
                                + " with\n    ZeroDivisionError: division by zero\n",
                        at(24) + "the examples of this entry run longer than 1 s",
                        "1 entry, 4 examples run on",
                        "2 errors");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void withoutPythonThatPartIsSaidToBeSkipped() throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--run",
                        "--data",
                        content.root().toString());
        builder.environment().put("PATH", folder.toString());
        Process process = builder.start();

        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(out)
                .isEqualTo(
                        "The examples were skipped: there is no Python 3.11 or newer as python3 on"
                                + " the PATH.\n1 entry: 0 errors, 0 warnings\n");
        assertThat(process.waitFor()).isZero();
    }
}
