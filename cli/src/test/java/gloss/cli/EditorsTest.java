package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.server.GlossServer;
import gloss.server.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What docs/editors.md promises, in the real editors and shells as far as this machine has them.
 */
final class EditorsTest {
    private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
    private static final Path SCRIPTS = DOCS.resolve("editors");
    private static final String USUAL = "http://127.0.0.1:7070";
    private static final String TITLE = "What is the method resolution order?";

    /** The comment has characters of one, two and three bytes, one of which is two UTF-16 units. */
    private static final String CODE =
            """
            class A(B, C):
                # é → 😀
                x = "é→😀"; y = 7 // 2
            """;

    @TempDir private static Path folder;
    private static LuceneSearchEngine engine;
    private static GlossServer server;

    @TempDir private Path work;

    @BeforeAll
    static void serve() throws IOException {
        CheckedContent content = CheckedContent.in(folder.resolve("data"));
        content.write(
                "entries/basics/floor-division.md",
                """
                ---
                title: What does `//` do?
                level: beginner
                tags: [methods]
                aliases: [floor division, rounds down]
                ---
                Floor division rounds down.
                """);
        content.write(
                "entries/oop/multiple-inheritance.md",
                """
                ---
                title: What is multiple inheritance?
                level: advanced
                tags: [inheritance]
                aliases: [several base classes]
                ---
                A class may have several bases.
                """);
        Path index = folder.resolve("index");
        String data = content.root().toString();
        CommandLineRun run = CommandLineRun.gloss("index", "--data", data, "--index", "" + index);
        assertThat(run.exit()).as(run.err()).isZero();
        engine = new LuceneSearchEngine(index);
        server = new GlossServer(engine, ServerOptions.local(0)).start();
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.close();
    }

    private Tool tool(String name) {
        Tool.of("curl", work, Map.of()); // which all but Emacs ask by
        return Tool.of(
                name,
                work,
                Map.of("GLOSS_URL", server.url(), "HOME", work.toString(), "TERM", "dumb"));
    }

    private static String script(String name) {
        return SCRIPTS.resolve(name).toString();
    }

    /** Presses K in Neovim at a place of {@link #CODE}; returns what the hover shows. */
    private String hover(int line, String before) throws Exception {
        Path code = Files.writeString(work.resolve("code.py"), CODE);
        Path shown = work.resolve("shown");
        Path press =
                Files.writeString(
                        work.resolve("press.lua"),
                        """
                        vim.cmd('luafile %s')
                        vim.cmd('edit %s')
                        vim.bo.filetype = 'python'
                        vim.fn.search([[\\%%%dl\\V%s]], 'ce')
                        vim.cmd('normal K')
                        for _, window in ipairs(vim.api.nvim_list_wins()) do
                          if vim.api.nvim_win_get_config(window).relative ~= '' then
                            local buffer = vim.api.nvim_win_get_buf(window)
                            vim.fn.writefile(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '%s')
                          end
                        end
                        vim.cmd('qa!')
                        """
                                .formatted(script("gloss.lua"), code, line, before, shown));
        String said = tool("nvim").run("--headless", "-u", "NONE", "-i", "NONE", "-S", "" + press);
        assertThat(shown).as(said).exists();
        return Files.readString(shown);
    }

    @Test
    void neovimShowsAHoverAboutTheCodeAtTheCursor() throws Exception {
        assertThat(hover(3, "7 //")).contains("What does `//` do?", "Floor division rounds down.");
        assertThat(hover(1, "class A(B")).contains("What is multiple inheritance?");
    }

    @Test
    void neovimShowsAHoverAboutTheWordWhereTheCodeShowsNothing() throws Exception {
        assertThat(hover(2, "# é")).contains("Nothing really matches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nvim", "vim"})
    void vimLooksUpTheKeywordAtTheCursor(String editor) throws Exception {
        Path code = Files.writeString(work.resolve("code.py"), "x = mro\n");
        Path shown = work.resolve("shown");
        Path press =
                Files.writeString(
                        work.resolve("press.vim"),
                        """
                        source %s
                        edit %s
                        setfiletype python
                        call search('mro')
                        normal K
                        if exists('*popup_list')
                          let buffer = winbufnr(popup_list()[0])
                        else
                          wincmd P
                          let buffer = bufnr('')
                        endif
                        call writefile(getbufline(buffer, 1, '$'), '%s')
                        qa!
                        """
                                .formatted(script("gloss.vim"), code, shown));
        List<String> arguments = new ArrayList<>(List.of("-u", "NONE", "-i", "NONE", "-N"));
        arguments.addAll(editor.equals("nvim") ? List.of("--headless") : List.of("-es"));
        arguments.addAll(List.of("-S", press.toString()));
        String said = tool(editor).run(arguments.toArray(String[]::new));
        assertThat(shown).as(said).exists();
        assertThat(Files.readString(shown)).startsWith(TITLE + "\n").contains("/e/mro\n");
    }

    @Test
    void emacsShowsTheAnswer() throws Exception {
        String said =
                tool("emacs")
                        .run(
                                "-Q",
                                "--batch",
                                "-l",
                                script("gloss.el"),
                                "--eval",
                                "(progn (gloss-lookup \"mro\") (with-current-buffer \"*gloss*\""
                                        + " (princ (buffer-string))))");
        assertThat(said).contains(TITLE, "/e/mro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "sh"})
    void aShellAnswersWhy(String shell) throws Exception {
        String command = ". '" + script("gloss.sh") + "'; COLUMNS=20; why method resolution order";
        assertThat(tool(shell).run("-c", command))
                .startsWith(TITLE + "\n")
                .doesNotContain("\u001B");
        String symbol = ". '" + script("gloss.sh") + "'; why // && why 2>&1 || echo $?";
        assertThat(tool(shell).run("-c", symbol)).contains("What does // do?", "usage: why", "2\n");
    }

    @Test
    void theTaskOfVsCodeLooksUpTheSelection() throws Exception {
        JsonNode task = json("vscode/tasks.json").at("/tasks/0");
        JsonNode key = json("vscode/keybindings.json").path(0);
        assertThat(key.path("args").asText()).isEqualTo(task.path("label").asText());
        List<String> arguments = new ArrayList<>();
        task.path("args").forEach(argument -> arguments.add(argument.asText()));
        assertAnswers(task.path("command").asText(), arguments, "${selectedText}");
    }

    @Test
    void theAssistantOfVsCodeIsToldWhereTheServerIs() throws Exception {
        String url = json("vscode/mcp.json").at("/servers/gloss/url").asText();
        HttpRequest list =
                HttpRequest.newBuilder(URI.create(url.replace(USUAL, server.url())))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(list, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("lookup_concept");
        }
        JsonNode command = json("vscode/mcp-stdio.json").at("/servers/gloss/args/0");
        assertThat(Main.commandLine().getSubcommands()).containsKey(command.asText());
    }

    @Test
    void theToolOfJetBrainsLooksUpTheSelection() throws Exception {
        NodeList options =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(SCRIPTS.resolve("jetbrains/Gloss.xml").toFile())
                        .getElementsByTagName("option");
        String command = ((Element) options.item(0)).getAttribute("value");
        String parameters = ((Element) options.item(1)).getAttribute("value");
        List<String> arguments = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(parameters);
        while (word.find()) {
            arguments.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertAnswers(command, arguments, "$SelectedText$");
    }

    /** Does as an editor does that puts the selection where {@code variable} is. */
    private void assertAnswers(String command, List<String> arguments, String variable)
            throws Exception {
        assertThat(arguments).anyMatch(argument -> argument.contains(variable));
        String[] filled =
                arguments.stream()
                        .map(argument -> argument.replace(variable, "7 // 2 & more\n"))
                        .map(argument -> argument.replace(USUAL, server.url()))
                        .toArray(String[]::new);
        assertThat(tool(command).run(filled).replaceAll("\u001B\\[\\d+m", ""))
                .contains("What does // do?");
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(SCRIPTS.resolve(file).toFile());
    }

    @Test
    void everyScriptHasALineThatSaysHowItIsTested() throws IOException {
        String text = Files.readString(DOCS.resolve("editors.md"), StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            files.filter(Files::isRegularFile)
                    .map(file -> "(" + DOCS.relativize(file) + ")")
                    .forEach(link ->
                            assertThat(text.lines())
                                    .anyMatch(line -> line.contains(link) && line.endsWith(" |")));
        }
    }
}
