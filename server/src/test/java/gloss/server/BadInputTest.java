package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a 2xx or a 4xx with a word why; never a 500 or a stack trace. */
class BadInputTest {
    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.with(folder, Samples.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String request(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json");
        assertThat(answer).containsIgnoringCase("X-Content-Type-Options: nosniff");
        assertThat(answer).doesNotContain("\tat ").doesNotContain("Jetty");
        JsonNode problem = RunningServer.parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problems.TYPE);
        assertThat(RunningServer.parse(answer).path("status").asInt()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?q=%zz",
                "/api/search?q=100%",
                "/api/search?q=%2",
                "/api/search?q=%C3%28",
                "/api/search?q=%FF",
                "/api/search?q=%ED%A0%80",
                "/api/search?q=\u00ff\u00fe",
                "/api/entries/%zz",
                "/api/entries/%C3%28",
                "/api/entries/%00",
                "/%00",
                "/api/entries/\u00ff",
            })
    void anAddressThatIsNoPercentEncodedUtf8IsRefused(String target) {
        assertProblem(server.raw(request(target)), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json; charset=utf-8, 200",
        "application/json;charset=UTF8, 200",
        "text/plain, 200",
        "application/json; charset=utf-16, 415",
        "application/json; charset=latin1, 415",
        "application/json; charset=no%such, 415",
        "application/json; charset=, 415",
        "application/json; charset, 415",
        "charset=utf-8; charset=utf-7, 415",
    })
    void noOtherCharsetChangesTheMeaningOfAQuery(String type, int status) {
        HttpResponse<String> answer = server.get("/api/search?q=mro", "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(RunningServer.parse(answer).at("/query/text").asText()).isEqualTo("mro");
        } else {
            assertProblem(answer, 415);
        }
    }

    @Test
    void unencodedUtf8IsUnderstoodAsCurlSendsIt() {
        byte[] request = request("/api/search?q=décorateur").getBytes(StandardCharsets.UTF_8);
        assertThat(server.raw(request)).startsWith("HTTP/1.1 200").contains("décorateur");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=",
                "q",
                "q=%00%01%1F%7F",
                "q=%E2%80%AE%F0%9F%90%8D",
                "q=%22unbalanced",
                "q=!!!",
                "q=%28%5B%7B",
                "q=-only%20-exclusions",
                "q=topic:nowhere",
                "q=%5C%5C%27",
                "q=" + "%2F",
                "&&&=&=",
            })
    void oddQueriesAreAnswered(String query) {
        JsonNode answer = server.json("/api/search?" + query);
        assertThat(answer.path("hits").isArray()).as(answer.toString()).isTrue();
    }

    @Test
    void aQueryOf10000CharactersIsPointedToTheLookup() {
        HttpResponse<String> answer = server.get("/api/search?q=" + "x".repeat(10_000));
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("POST /api/lookup");
    }

    @ParameterizedTest
    @CsvSource({
        "from=-1, from must be 0 or more",
        "size=-1, size must be from 0 to 50",
        "size=51, size must be from 0 to 50",
        "from=9999&size=2, at most 10000",
        "from=2147483647&size=50, at most 10000",
        "from=99999999999999999999, whole number",
        "size=ten, whole number",
        "facets=maybe, true or false",
        "syntax=sql, unknown syntax",
        "topic=nowhere, unknown topic",
        "level=expert, unknown level",
    })
    void aWrongParameterIsExplained(String parameters, String why) {
        HttpResponse<String> answer = server.get("/api/search?q=decorator&" + parameters);
        assertProblem(answer, 400);
        assertThat(RunningServer.parse(answer).path("detail").asText()).contains(why);
    }

    @Test
    void anUnknownTopicIsAnsweredWithTheKnownOnes() {
        JsonNode problem = server.json("/api/search?q=x&topic=nowhere");
        assertThat(problem.path("topics").toString())
                .isEqualTo("[\"basics\",\"functions\",\"oop\",\"control-flow\"]");
        assertThat(server.json("/api/search?q=x&level=guru").path("levels").toString())
                .isEqualTo("[\"beginner\",\"intermediate\",\"advanced\"]");
    }

    @Test
    void aMistakeInTheQueryLanguageNamesItsColumn() {
        HttpResponse<String> answer = server.get("/api/search?syntax=lucene&q=title:(mro");
        assertProblem(answer, 400);
        assertThat(RunningServer.parse(answer).path("column").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:7070", "127.0.0.1.evil.example", "[", "a b"})
    void aForeignHostIsRefused(String host) {
        String answer = server.rawGet("/api/search?q=x", host);
        assertThat(answer).matches("(?s)HTTP/1\\.1 4(21|00) .*");
        assertProblem(answer, answer.startsWith("HTTP/1.1 421") ? 421 : 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1:1", "[::1]:7070"})
    void aLoopbackHostIsAccepted(String host) {
        assertThat(server.rawGet("/healthz", host)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aRequestWithoutAHostIsRefused() {
        assertProblem(server.raw("GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
        assertProblem(server.raw("GET /healthz HTTP/1.0\r\n\r\n"), 421);
        String elsewhere = "GET http://evil.example/healthz HTTP/1.1\r\nHost: ";
        assertProblem(server.raw(elsewhere + "localhost\r\n\r\n"), 400);
        assertProblem(server.raw(elsewhere + "evil.example\r\n\r\n"), 421);
    }

    @Test
    void http10WithAHostIsAnswered() {
        assertThat(server.raw("GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("{\"ok\":true}");
    }

    @Test
    void aHeaderOf100KilobytesIsRefused() {
        String big = "X-Big: " + "x".repeat(100 * 1024);
        assertProblem(
                server.raw("GET /healthz HTTP/1.1\r\nHost: localhost\r\n" + big + "\r\n\r\n"), 431);
        assertProblem(server.raw(request("/" + "x".repeat(100 * 1024))), 414);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nBad Header\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            })
    void whatIsNoHttpIsRefusedAsAProblem(String request) {
        String answer = server.raw(request);
        assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|505) .*");
        assertProblem(answer, Integer.parseInt(answer.substring(9, 12)));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/search",
        "DELETE, /api/entries/mro",
        "PUT, /api/status",
        "PATCH, /healthz",
        "DELETE, /api/lookup",
    })
    void aWrongMethodIsToldTheRightOne(String method, String path) {
        HttpResponse<String> answer = server.send(method, path, BodyPublishers.noBody());
        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "BREW"})
    void anOddMethodIsRefused(String method) {
        String answer = server.raw(request("/healthz").replace("GET", method));
        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/entries/Not_A_Slug",
                "/api/entries/..%2f..%2fetc",
                "/api/entries/no-such-entry",
                "/api/nothing",
            })
    void whatIsNotThereIsA404Problem(String path) {
        assertProblem(server.get(path), 404);
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() {
        HttpResponse<String> head =
                server.send("HEAD", "/api/entries/no-such-entry", BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(404);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void randomBytesNeverMakeItFall() {
        String[] places = {"/api/search?q=", "/api/entries/", "/", "/api/lookup?q="};
        Random random = new Random(20_260_101);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            String text = new String(noise, StandardCharsets.ISO_8859_1).replaceAll("[\r\n ]", "x");
            String target = places[i % 4] + text;
            String answer = server.raw(request(target));
            assertThat(answer).as("for " + target).matches("(?s)HTTP/1\\.1 [234]\\d\\d .*");
            assertThat(answer).doesNotContain("\tat ");
        }
    }
}
