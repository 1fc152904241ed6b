package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a terminal, which {@code script} of util-linux provides. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have another script command")
final class RealTerminalTest {
    @TempDir private Path folder;

    private String typed(String shell, String... lines) throws Exception {
        Path input = Files.writeString(folder.resolve("typed"), String.join("\n", lines) + "\n");
        Tool.of(shell.substring(0, shell.indexOf(' ')), folder, Map.of());
        Map<String, String> home = Map.of("TERM", "dumb", "HOME", folder.toString());
        return Tool.of("script", folder, home).runWith(input, "-qec", shell, "/dev/null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash --norc --noprofile -i", "zsh -f -i"})
    void aShellCompletesCommandsAndOptions(String shell) throws Exception {
        Path script = folder.resolve("completion");
        Files.writeString(script, CommandLineRun.gloss("completion").out());
        String said =
                typed(
                        shell,
                        "gloss() { echo \"ran: $*\"; }",
                        "source " + script,
                        "gloss loo\tmro --fu\t",
                        "gloss search x --level beg\t",
                        "gloss lookup x --format ht\t",
                        "gloss serve --gap\t",
                        "exit");
        assertThat(said)
                .contains(
                        "ran: lookup mro --full",
                        "ran: search x --level beginner",
                        "ran: lookup x --format html",
                        "ran: serve --gap-log");
    }

    @Test
    void answersFitTheTerminalAndHaveColour() throws Exception {
        String gloss = gloss();
        String said = onTerminal("stty cols 120; " + gloss + " lookup mro");
        assertThat(said).contains("\u001B[1mWhat is the method");
        assertThat(said.lines()).anyMatch(line -> line.length() > 85);
        String plain = onTerminal("NO_COLOR=1 " + gloss + " lookup mro");
        assertThat(plain).contains("What is the method").doesNotContain("\u001B");
        assertThat(onTerminal(gloss + " lookup mro | cat")).doesNotContain("\u001B");
    }

    private String onTerminal(String command) throws Exception {
        Map<String, String> terminal = Map.of("TERM", "xterm", "HOME", folder.toString());
        return Tool.of("script", folder, terminal).run("-qec", command, "/dev/null");
    }

    private String gloss() throws IOException {
        CheckedContent content = CheckedContent.in(folder.resolve("data"));
        content.replace(
                "It is the order in which classes are searched.",
                "It is the order in which classes are searched. ".repeat(6).strip());
        String index = folder.resolve("index").toString();
        CommandLineRun.gloss("index", "--data", content.root().toString(), "--index", index);
        return "env -u COLUMNS GLOSS_INDEX="
                + index
                + " "
                + ServeProcess.script(folder.resolve("gloss"));
    }
}
