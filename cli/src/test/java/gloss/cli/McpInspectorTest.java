package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.server.GlossServer;
import gloss.server.ServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference client of the protocol uses Gloss, over HTTP and over stdio. */
final class McpInspectorTest {
    @TempDir private Path folder;
    private Inspector inspector;
    private String data;
    private Path index;

    @BeforeEach
    void prepare() throws Exception {
        inspector = Inspector.in(Files.createDirectory(folder.resolve("npm")));
        data = CheckedContent.in(folder.resolve("data")).root().toString();
        index = folder.resolve("index");
    }

    @Test
    void overHttp() throws Exception {
        CommandLineRun.gloss("index", "--data", data, "--index", index.toString());
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index);
                GlossServer server = new GlossServer(engine, ServerOptions.local(0)).start()) {
            check(List.of(server.url() + "/mcp", "--transport", "http"));
        }
    }

    @Test
    void overStdioWhichIndexesWhenThereIsNoIndexYet() throws Exception {
        // Within the script, for the inspector would take the options for its own.
        String[] mcp = {"mcp", "--data", data, "--index", index.toString()};
        check(List.of(ServeProcess.script(folder.resolve("gloss"), mcp).toString()));
    }

    private void check(List<String> server) throws Exception {
        JsonNode tools = inspector.ask(server, "--method", "tools/list").path("tools");
        assertThat(tools.findValuesAsText("name")).contains("search_concepts", "lookup_concept");
        assertThat(tools.findValuesAsText("readOnlyHint")).containsExactly("true", "true");
        assertThat(tools.findValuesAsText("idempotentHint")).containsExactly("true", "true");
        for (String tool : List.of("search_concepts", "lookup_concept")) {
            JsonNode called =
                    inspector.ask(
                            server,
                            "--method",
                            "tools/call",
                            "--tool-name",
                            tool,
                            "--tool-arg",
                            "query=method resolution order");
            assertThat(called.at("/content/0/text").asText())
                    .contains("What is the method resolution order?", "gloss://entry/mro");
        }
        JsonNode listed = inspector.ask(server, "--method", "resources/list").path("resources");
        assertThat(listed.findValuesAsText("uri")).containsExactly("gloss://entry/mro");
        assertThat(listed.at("/0/title").asText())
                .isEqualTo("What is the method resolution order?");
        JsonNode templates = inspector.ask(server, "--method", "resources/templates/list");
        assertThat(templates.at("/resourceTemplates/0/uriTemplate").asText())
                .isEqualTo("gloss://entry/{slug}");
        JsonNode entry =
                inspector.ask(server, "--method", "resources/read", "--uri", "gloss://entry/mro");
        assertThat(entry.at("/contents/0/text").asText()).contains("print(A.__mro__[0]");
    }
}
