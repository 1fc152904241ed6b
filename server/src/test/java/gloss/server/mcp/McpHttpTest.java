package gloss.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.EntryId;
import gloss.engine.Level;
import gloss.engine.Report;
import gloss.engine.Update;
import gloss.server.RunningServer;
import gloss.server.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class McpHttpTest {
    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.with(folder, Samples.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> post(String body, String... headers) {
        String[] all = new String[headers.length + 4];
        all[0] = "Content-Type";
        all[1] = "application/json";
        all[2] = "Accept";
        all[3] = "application/json, text/event-stream";
        System.arraycopy(headers, 0, all, 4, headers.length);
        return server.post("/mcp", body, all);
    }

    private static String call(String tool, String arguments) {
        return """
        {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
         "params": {"name": "%s", "arguments": %s}}
        """
                .formatted(tool, arguments);
    }

    private static JsonNode result(String tool, String arguments) {
        HttpResponse<String> answer = post(call(tool, arguments));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.parse(answer).path("result");
    }

    private static String text(JsonNode result) {
        return result.at("/content/0/text").asText();
    }

    @Test
    void aLookupAnswersWithTheBestEntry() {
        JsonNode result = result("lookup_concept", "{\"query\": \"mutable default\"}");
        assertThat(result.path("isError").asBoolean()).isFalse();
        assertThat(text(result))
                .startsWith("# Why are mutable default arguments dangerous?")
                .contains("```output\n[1]\n[1, 2]\n```", "gloss://entry/mutable-default-arguments");
    }

    @Test
    void aLookupThatFindsNothingSaysWhatComesNear() {
        assertThat(
                        text(
                                result(
                                        "lookup_concept",
                                        "{\"query\": \"kubernetes method ingress yaml\"}")))
                .startsWith("Nothing really matches")
                .contains("gloss://entry/mro");
    }

    @Test
    void aSearchListsHitsAndCanBeNarrowed() {
        assertThat(text(result("search_concepts", "{\"query\": \"function\"}")).lines())
                .anyMatch(line -> line.endsWith("gloss://entry/decorators"));
        assertThat(text(result("search_concepts", "{\"query\": \"function\", \"topic\": \"oop\"}")))
                .doesNotContain("decorators");
        assertThat(
                        text(result("search_concepts", "{\"query\": \"function\", \"limit\": 1}"))
                                .lines()
                                .filter(line -> line.startsWith("- ")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\": \"x\", \"topic\": \"nowhere\"}",
                "{\"query\": \"x\", \"level\": \"guru\"}",
                "{\"query\": \"\"}",
                "{\"query\": 7}",
                "{}",
                "{\"query\": \"x\", \"limit\": 0}",
                "{\"query\": \"x\", \"limit\": \"many\"}",
                "{\"query\": \"x\", \"other\": 1}",
            })
    void wrongArgumentsAreExplained(String arguments) {
        HttpResponse<String> answer = post(call("search_concepts", arguments));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = RunningServer.parse(answer);
        assertThat(body.at("/result/isError").asBoolean() || body.has("error"))
                .as(answer.body())
                .isTrue();
        assertThat(answer.body()).doesNotContain("\\tat ", "Exception");
    }

    @Test
    void aSearchSaysHowItReadTheQuery() {
        HttpResponse<String> answer = post(call("search_concepts", "{\"query\": \"decoratr\"}"));
        assertThat(RunningServer.parse(answer).at("/result/content/0/text").asText())
                .startsWith("Read \"decoratr\" as \"decorator\".\n\n- What is a decorator?");
    }

    @Test
    void entriesAreResources() {
        String read =
                """
                {"jsonrpc": "2.0", "id": 1, "method": "resources/read",
                 "params": {"uri": "gloss://entry/%s"}}
                """;
        JsonNode found = RunningServer.parse(post(read.formatted("mro")));
        assertThat(found.at("/result/contents/0/text").asText()).startsWith("# What is the method");
        assertThat(found.at("/result/contents/0/mimeType").asText()).isEqualTo("text/markdown");
        JsonNode missing = RunningServer.parse(post(read.formatted("no-such-entry")));
        assertThat(missing.at("/error/code").asInt()).isNegative();
    }

    @Test
    void theListOfEntriesFollowsTheContent(@TempDir Path folder) {
        String list = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/list\"}";
        String[] json = {"Content-Type", "application/json"};
        try (RunningServer changing = RunningServer.with(folder, Samples.ALL)) {
            JsonNode first = RunningServer.parse(changing.post("/mcp", list, json));
            JsonNode resources = first.at("/result/resources");
            assertThat(resources).hasSize(Samples.ALL.size());
            assertThat(resources.findValuesAsText("uri")).contains("gloss://entry/mro");
            assertThat(resources.findValuesAsText("title"))
                    .contains("What is the method resolution order (MRO)?");
            try (Update update = changing.engine().beginUpdate()) {
                update.delete(new EntryId("mro"));
                update.put(
                        new Samples.Sample("decorators", "What are decorators good for?")
                                .topic("functions", Level.INTERMEDIATE)
                                .lead("For much.")
                                .entry());
                update.publish(Report.empty());
            }
            JsonNode second = RunningServer.parse(changing.post("/mcp", list, json));
            assertThat(second.at("/result/resources")).hasSize(Samples.ALL.size() - 1);
            assertThat(second.at("/result/resources").findValuesAsText("title"))
                    .contains("What are decorators good for?")
                    .doesNotContain("What is the method resolution order (MRO)?");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, 403",
        "http://localhost:1, 403",
        "null, 403",
        "http://127.0.0.1.evil.example, 403",
    })
    void aForeignOriginIsRefused(String origin, int status) {
        HttpResponse<String> answer =
                post(call("lookup_concept", "{\"query\": \"mro\"}"), "Origin", origin);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(RunningServer.type(answer)).isEqualTo("application/problem+json");
    }

    @Test
    void ourOwnOriginIsAccepted() {
        assertThat(
                        post(
                                        call("lookup_concept", "{\"query\": \"mro\"}"),
                                        "Origin",
                                        "http://127.0.0.1:" + server.port())
                                .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{}",
                "[[]]",
                "\u0000",
                "{\"jsonrpc\": \"2.0\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 7}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"nothing\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": []}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": 7}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\":"
                        + " \"none\"}}",
                "{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"tools/list\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/read\", \"params\": {}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/read\", \"params\":"
                        + " {\"uri\": \"file:///etc/passwd\"}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\", \"params\": 3}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {}}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"nothing\"}",
            })
    void whatIsNoRequestIsRefusedAndNeverABug(String body) {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 499);
        assertThat(answer.body()).doesNotContain("\tat ", "\\tat ");
    }

    @Test
    void otherMethodsAndHugeBodiesAreRefused() {
        assertThat(server.get("/mcp").statusCode()).isEqualTo(405);
        assertThat(server.send("DELETE", "/mcp", BodyPublishers.noBody()).statusCode())
                .isEqualTo(405);
        HttpResponse<String> large =
                post(call("lookup_concept", "{\"query\": \"" + "x".repeat(300_000) + "\"}"));
        assertThat(large.statusCode()).isEqualTo(413);
    }
}
