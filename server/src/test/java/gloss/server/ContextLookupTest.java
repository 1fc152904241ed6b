package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gloss.engine.Entry;
import gloss.engine.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextLookupTest {
    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.with(folder, Samples.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode concepts(String code, int line, int column) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", code);
        if (line > 0) {
            body.put("line", line).put("column", column);
        }
        return RunningServer.parse(post(body.toString())).path("concepts");
    }

    private static HttpResponse<String> post(String body) {
        return server.post("/api/lookup", body, "Content-Type", "application/json");
    }

    private static List<String> ids(JsonNode concepts) {
        return concepts.findValuesAsText("id");
    }

    private static final String CODE =
            """
            def add(item, bucket=[]):
                "😀"; half = len(bucket) // 2
                with open("x") as file:
                    file.write(item)
                return half
            """;

    @Test
    void codeShowsConceptsWithTheirRanges() {
        JsonNode concepts = concepts(CODE, 0, 0);
        assertThat(ids(concepts))
                .contains("mutable-default-arguments", "floor-division", "context-managers");
        JsonNode division = named(concepts, "floor-division").at("/ranges/0");
        assertThat(division.toString())
                .isEqualTo(
                        "{\"start\":{\"line\":2,\"column\":30},\"end\":{\"line\":2,\"column\":32}}");
    }

    private static JsonNode named(JsonNode concepts, String id) {
        for (JsonNode concept : concepts) {
            if (concept.path("id").asText().equals(id)) {
                return concept;
            }
        }
        throw new AssertionError(id + " is not in " + concepts);
    }

    @Test
    void whatIsAtTheCursorComesFirst() {
        assertThat(ids(concepts(CODE, 2, 30))).first().isEqualTo("floor-division");
        assertThat(ids(concepts(CODE, 3, 6))).first().isEqualTo("context-managers");
        assertThat(ids(concepts(CODE, 1, 16))).first().isEqualTo("mutable-default-arguments");
    }

    @Test
    void aCursorBeyondTheEndIsAtTheEnd() {
        assertThat(ids(concepts("x = 7 // 2", 99, 99))).containsExactly("floor-division");
    }

    @Test
    void linesMayEndAsOnWindows() {
        JsonNode range =
                named(concepts("a = 1\r\nb = a // 2\r\n", 0, 0), "floor-division").at("/ranges/0");
        assertThat(range.at("/start/line").asInt()).isEqualTo(2);
        assertThat(range.at("/start/column").asInt()).isEqualTo(7);
    }

    @Test
    void aPlaceDeepInALongFileIsFoundToo() {
        String code = "value = 1\n".repeat(5000) + "x = 7 // 2\n" + "value = 1\n".repeat(5000);
        JsonNode division = named(concepts(code, 5001, 7), "floor-division");
        assertThat(division.at("/ranges/0/start/line").asInt()).isEqualTo(5001);
    }

    private static JsonNode error(String traceback) {
        String body = JsonNodeFactory.instance.objectNode().put("error", traceback).toString();
        return RunningServer.parse(post(body)).path("concepts");
    }

    @Test
    void aTracebackShowsTheConceptOfItsMessage() {
        JsonNode concepts =
                error(
                        """
                        Traceback (most recent call last):
                          File "mutable_default_arguments.py", line 1, in <module>
                        TypeError: Cannot create a consistent method resolution order (MRO)

                        """);
        assertThat(ids(concepts)).containsExactly("mro");
        assertThat(concepts.at("/0/ranges").toString())
                .isEqualTo(
                        "[{\"start\":{\"line\":3,\"column\":1},\"end\":{\"line\":3,\"column\":68}}]");
    }

    @Test
    void anErrorMayBeOneLineOrAsPytestPrintsIt() {
        String message = "TypeError: Cannot create a consistent method resolution order";
        assertThat(ids(error(message))).containsExactly("mro");
        JsonNode concepts = error("    class C(A, B): ...\r\nE       " + message + "\r\n");
        assertThat(ids(concepts)).containsExactly("mro");
        assertThat(concepts.at("/0/ranges/0/start").toString())
                .isEqualTo("{\"line\":2,\"column\":9}");
        assertThat(ids(error(message + "\n\nshort test summary"))).containsExactly("mro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\n", "\r\n\r\n", "nothing of the kind", "\u0000"})
    void aTextThatIsNoErrorShowsNothing(String text) {
        assertThat(ids(error(text))).isEmpty();
    }

    @Test
    void aModuleIsNotWhatItsFunctionsAreAbout(@TempDir Path folder) {
        Entry partial =
                new Samples.Sample("partial", "What does `functools.partial` do?")
                        .topic("functions", Level.ADVANCED)
                        .lead("It fixes arguments.")
                        .entry();
        try (RunningServer small = RunningServer.with(folder, List.of(partial))) {
            String[] json = {"Content-Type", "application/json"};
            String wraps = "{\"code\":\"from functools import wraps\"}";
            assertThat(small.post("/api/lookup", wraps, json).body()).contains("\"concepts\":[]");
            String used = "{\"code\":\"from functools import partial\\npartial(f)\"}";
            JsonNode concepts = RunningServer.parse(small.post("/api/lookup", used, json));
            assertThat(ids(concepts)).containsExactly("partial");
            assertThat(concepts.at("/concepts/0/ranges")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "plain words only",
                "self.x % 2",
                "\u0000\u0001",
                ")))(((",
                "\"\"\"",
                "é"
            })
    void codeThatShowsNothingShowsNothing(String code) {
        assertThat(ids(concepts(code, 0, 0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "{}",
                "{\"code\":7}",
                "{\"code\":\"x\",\"error\":\"y\"}",
                "{\"code\":\"x\",\"line\":0}",
                "{\"code\":\"x\",\"line\":-1,\"column\":1}",
                "{\"code\":\"x\",\"line\":1.5}",
                "{\"code\":\"x\",\"line\":99999999999}",
                "{\"code\":\"x\",\"column\":3}",
                "{\"code\":\"x\",\"line\":\"1\"}",
            })
    void aBodyThatMakesNoSenseIsExplained(String body) {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(RunningServer.type(answer)).isEqualTo(Problems.TYPE);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        assertThat(server.post("/api/lookup", "x", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String large = "{\"code\":\"" + "x".repeat(3_000_000) + "\"}";
        HttpResponse<String> answer = post(large);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(RunningServer.type(answer)).isEqualTo(Problems.TYPE);
        byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> chunked =
                server.send(
                        "POST",
                        "/api/lookup",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                        "Content-Type",
                        "application/json");
        assertThat(chunked.statusCode()).isEqualTo(413);
    }

    /** An answer before the end of the body would close the connection, and could get lost. */
    @ParameterizedTest
    @CsvSource({
        "POST, /api/lookup, 413",
        "POST, /api/search, 405",
        "POST, /a/b/c, 404",
        "POST, /api/reindex, 403",
        "GET, /api/status, 200",
    })
    void aBodyThatNobodyWantsIsTakenInFirst(String method, String path, int status)
            throws IOException {
        int size = 600_000;
        String head =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: "
                        + size
                        + "\r\n\r\n";
        byte[] half = "x".repeat(size / 2).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(half);
            socket.setSoTimeout(200);
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            out.write(half);
            socket.setSoTimeout(10_000);
            byte[] line = socket.getInputStream().readNBytes(12);
            assertThat(new String(line, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 " + status);
        }
    }

    @Test
    void aClientThatWaitsForAWordBeforeItSendsIsToldAtOnce() {
        String head = "POST /api/lookup HTTP/1.1\r\nHost: localhost\r\n";
        String answer =
                server.raw(
                        head
                                + "Content-Type: application/json\r\nExpect: 100-continue\r\n"
                                + "Content-Length: 3000000\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void aBodyThatBreaksOffIsRefused() {
        String head = "POST /api/lookup HTTP/1.1\r\nHost: localhost\r\n";
        String request = head + "Connection: close\r\nContent-Type: application/json\r\n";
        assertThat(server.raw(request + "Content-Length: 100\r\n\r\n{\"code\"")).contains(" 400 ");
        assertThat(server.raw(request + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n"))
                .contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "lambda ", "(", "not ", "x.", "{**", "@a\n", "\"", "f\"{"})
    void noCodeTakesLong(String piece) {
        String code = piece.repeat(100_000 / piece.length());
        assertThat(concepts(code, 0, 0).isArray()).isTrue();
    }
}
