package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.server.GlossServer;
import gloss.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gloss search}, {@code lookup} and {@code explain}, with and without a server. */
final class AnswersTest {
    @TempDir private Path folder;
    private Path index;

    @BeforeEach
    void buildIndex() throws IOException {
        CheckedContent content = CheckedContent.in(folder.resolve("data"));
        content.write(
                "entries/functions/decorators.md",
                """
                ---
                title: What is a `@decorator`?
                level: intermediate
                tags: [methods]
                aliases: [wrapper, wraps]
                ---
                A decorator takes a function & returns another: `a < b`.
                """);
        index = folder.resolve("index");
        assertThat(gloss("index", "--data", content.root().toString()).exit()).isZero();
    }

    private CommandLineRun gloss(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(1, "--index=" + index);
        return CommandLineRun.gloss(all.toArray(String[]::new));
    }

    @Test
    void hitsArePrintedForPeople() {
        CommandLineRun run = gloss("search", "decorator");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        1 hit

                         1. What is a @decorator?
                            decorators  functions, intermediate
                            A decorator takes a function & returns another: a < b.
                        """);
    }

    @Test
    void aCorrectionIsSaid() {
        assertThat(gloss("search", "decoratr").out())
                .contains("Read \"decoratr\" as \"decorator\"; --literal doesn't.");
        CommandLineRun literal = gloss("search", "--literal", "decoratr");
        assertThat(literal.out()).startsWith("Nothing matches.\n");
        assertThat(literal.exit()).isEqualTo(1);
    }

    @Test
    void filtersNarrow() {
        assertThat(gloss("search", "--topic=oop", "method").out()).contains("mro");
        assertThat(gloss("search", "--level=beginner", "method").exit()).isEqualTo(1);
        CommandLineRun unknown = gloss("search", "--topic=nowhere", "x");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("unknown topic \"nowhere\"").contains("oop");
    }

    @Test
    void jsonIsWhatTheServerWouldAnswer() throws IOException {
        JsonNode result =
                new ObjectMapper().readTree(gloss("search", "--json", "resolution order").out());
        assertThat(result.at("/hits/0/id").asText()).isEqualTo("mro");
        assertThat(result.at("/facets/topic").isArray()).isTrue();
    }

    @Test
    void aLookupPrintsTheAnswer() {
        CommandLineRun run = gloss("lookup", "resolution", "order");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        What is the method resolution order?
                        oop, advanced

                        It is the order in which classes are searched.

                            class A: pass
                            print(A.__mro__[0].__name__)
                            print(A.__mro__[1].__name__)

                            A
                            object
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "md, '# What is the', 0",
        "html, '<article>', 0",
        "json, '{\"query\"', 0",
        "pdf, '', 2"
    })
    void aLookupKnowsOtherFormats(String format, String start, int exit) {
        CommandLineRun run = gloss("lookup", "--format=" + format, "mro");
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out()).startsWith(start);
    }

    @Test
    void aMissTellsAScriptToo() {
        CommandLineRun run = gloss("lookup", "kubernetes ingress");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("Nothing really matches \"kubernetes ingress\".");
        assertThat(gloss("lookup", "--json", "kubernetes").out()).contains("\"status\":404");
    }

    @Test
    void anExplanationSaysWhy() {
        CommandLineRun run = gloss("explain", "resolution order", "mro");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isNotBlank();
        assertThat(gloss("explain", "resolution order", "decorators").exit()).isEqualTo(1);
        assertThat(gloss("explain", "x", "no-such-entry").exit()).isEqualTo(2);
        assertThat(gloss("explain", "x", "No Slug").exit()).isEqualTo(2);
    }

    @Test
    void withoutAnIndexThatIsSaid() {
        index = folder.resolve("nowhere");
        CommandLineRun run = gloss("search", "x");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("there is no index yet");
    }

    @Test
    void aRunningServerGivesTheSameAnswers() throws IOException {
        String[][] commands = {
            {"search", "decoratr"},
            {"search", "--topic=oop", "method"},
            {"search", "--topic=nowhere", "x"},
            {"lookup", "--full", "mro"},
            {"lookup", "--format=html", "mro"},
            {"lookup", "kubernetes ingress"},
            {"explain", "resolution order", "mro"},
            {"explain", "x", "no-such-entry"},
        };
        List<CommandLineRun> alone = new ArrayList<>();
        for (String[] command : commands) {
            alone.add(gloss(command));
        }
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index);
                GlossServer server = new GlossServer(engine, ServerOptions.local(0)).start()) {
            index = Files.createDirectory(folder.resolve("only-server-json"));
            Files.writeString(
                    index.resolve("server.json"),
                    "{\"url\":\"" + server.url() + "\",\"pid\":1,\"token\":\"x\"}");
            for (int i = 0; i < commands.length; i++) {
                CommandLineRun run = gloss(commands[i]);
                String link = "\n" + server.url() + "/e/mro\n";
                assertThat(run.out().replace(link, ""))
                        .as(String.join(" ", commands[i]))
                        .isEqualTo(alone.get(i).out());
                assertThat(run.exit()).isEqualTo(alone.get(i).exit());
                assertThat(run.err()).isEqualTo(alone.get(i).err());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "not json",
                "{\"url\":\"http://127.0.0.1:1\"}",
                "{\"url\":\"file:///etc/passwd\"}",
                "{\"url\":\"http://[\"}",
            })
    void whatADeadServerLeftBehindDoesNotMatter(String json) throws IOException {
        Files.writeString(index.resolve("server.json"), json);
        assertThat(gloss("lookup", "mro").exit()).isZero();
    }

    @Test
    void completionIsAScriptForTheShell() {
        CommandLineRun run = CommandLineRun.gloss("completion");
        assertThat(run.out()).contains("complete -F", "lookup", "--literal");
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "10, 40", "9999, 200", "x, 80", "'', 80", ", 80"})
    void theWidthIsThatOfTheTerminalWithinReason(String columns, int width) {
        assertThat(Terminal.width(columns)).isEqualTo(width);
    }
}
