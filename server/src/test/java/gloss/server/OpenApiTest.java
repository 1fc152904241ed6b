package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What openapi.yaml promises is what the server does. */
class OpenApiTest {
    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(
                            ReferenceRoutes.resource("openapi.yaml"))
                    .build();

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.with(folder, Samples.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ValidationReport validate(
            SimpleRequest.Builder request, HttpResponse<String> response) {
        SimpleResponse.Builder answer =
                SimpleResponse.Builder.status(response.statusCode()).withBody(response.body());
        response.headers().map().forEach(answer::withHeader);
        return VALIDATOR.validate(request.build(), answer.build());
    }

    private static SimpleRequest.Builder request(Request.Method method, String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        SimpleRequest.Builder request = new SimpleRequest.Builder(method, path);
        if (question >= 0) {
            for (String parameter : target.substring(question + 1).split("&", -1)) {
                String[] pair = parameter.split("=", 2);
                request.withQueryParam(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return request;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?q=mutable+default",
                "/api/search?q=",
                "/api/search?q=decoratr&explain=true",
                "/api/search?q=kubernetes+ingress",
                "/api/search?q=mro+zebra&facets=false&size=1",
                "/api/search?q=functions&topic=functions&level=intermediate&tag=functions",
                "/api/search?q=title:mro&syntax=lucene",
                "/api/suggest?q=mut",
                "/api/suggest?q=",
                "/api/explain?q=mro&slug=mro",
                "/api/explain?q=mro&slug=floor-division",
                "/api/lookup?q=mutable+default",
                "/api/lookup?q=with+statement",
                "/api/lookup?q=%2F%2F&format=md",
                "/api/lookup?q=mro&format=text&color=always&width=100",
                "/api/lookup?q=mro&format=html",
                "/api/entries/mro",
                "/api/entries/mutable-default-arguments?format=text",
                "/api/status",
                "/mutable+default",
                "/function/2?T=",
                "/opensearch.xml",
                "/openapi.yaml",
                "/api",
                "/healthz",
                "/readyz",
                "/metrics",
                "/?q=mro&topic=oop",
                "/e/mro?q=mro",
                "/t/oop",
            })
    void goodAnswersAreAsDescribed(String target) {
        HttpResponse<String> answer = server.get(target);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(validate(request(Request.Method.GET, target), answer).getMessages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/search?q=x&topic=nowhere, 400",
        "/api/search?q=x&size=51, 400",
        "/api/search?q=title:(&syntax=lucene, 400",
        "/api/suggest?q=x&limit=0, 400",
        "/api/explain?q=x, 400",
        "/api/explain?q=x&slug=no-such-entry, 404",
        "/api/lookup?q=, 400",
        "/api/lookup?q=kubernetes+ingress, 404",
        "/api/lookup?q=x&format=pdf, 400",
        "/api/entries/no-such-entry, 404",
        "/api/entries/old-mro, 301",
        "/kubernetes+ingress, 404",
        "/e/no-such-entry, 404",
        "/e/old-mro, 301",
        "/t/nowhere, 404",
        "/mro/0, 404",
        "/mro?width=1000, 400",
    })
    void refusalsAreAsDescribed(String target, int status) {
        HttpResponse<String> answer = server.get(target);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
        ValidationReport report =
                VALIDATOR.validateResponse(path, Request.Method.GET, response(answer));
        assertThat(report.getMessages()).isEmpty();
    }

    private static SimpleResponse response(HttpResponse<String> answer) {
        SimpleResponse.Builder response =
                SimpleResponse.Builder.status(answer.statusCode()).withBody(answer.body());
        answer.headers().map().forEach(response::withHeader);
        return response.build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"def add(item, bucket=[]):\\n    return bucket\"}",
                "{\"code\":\"x = 7 // 2\",\"line\":1,\"column\":7}",
                "{\"code\":\"\"}",
                "{\"error\":\"TypeError: Cannot create a consistent method resolution order (MRO)\"}",
            })
    void contextAnswersAreAsDescribed(String body) {
        HttpResponse<String> answer =
                server.post("/api/lookup", body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        SimpleRequest.Builder request =
                request(Request.Method.POST, "/api/lookup")
                        .withBody(body)
                        .withContentType("application/json");
        assertThat(validate(request, answer).getMessages()).isEmpty();
    }

    /** So that a schema too lax to catch anything doesn't go unnoticed. */
    @Test
    void anAnswerWithAnUnknownMemberWouldBeNoticed() {
        HttpResponse<String> answer = server.get("/api/search?q=mro");
        SimpleResponse wrong =
                SimpleResponse.Builder.ok()
                        .withContentType("application/json")
                        .withBody(answer.body().replace("\"weak\"", "\"week\""))
                        .build();
        assertThat(VALIDATOR.validateResponse("/api/search", Request.Method.GET, wrong).hasErrors())
                .isTrue();
    }

    @Test
    void whatIsDescribedIsWhatAnswers() {
        Set<String> answered = new TreeSet<>(server.server().routes());
        answered.removeIf(route -> route.startsWith("HEAD ") || route.startsWith("OPTIONS "));
        // What only our own pages ask for, and the way of the protocol to say that it isn't there.
        answered.removeAll(
                Set.of(
                        "GET /assets/{hash}/<name>",
                        "GET /favicon.ico",
                        "GET /api/reference.css",
                        "GET /mcp"));
        assertThat(described()).isEqualTo(answered).hasSizeGreaterThan(20);
    }

    private static Set<String> described() {
        Set<String> described = new TreeSet<>();
        String path = "";
        for (String line : ReferenceRoutes.resource("openapi.yaml").lines().toList()) {
            if (line.startsWith("  /")) {
                path = line.strip().replaceFirst(":$", "");
            } else if (!path.isEmpty() && line.matches("    (get|post):")) {
                described.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return described;
    }

    /** Also what no operation names: it comes before any route, for all alike. */
    @Test
    void everyRefusalOfEveryRouteIsAProblemAsDescribed() {
        for (String route : described()) {
            String method = route.substring(0, route.indexOf(' '));
            String template = route.substring(route.indexOf(' ') + 1);
            String path =
                    template.replace("{slug}", "mro").replace("{n}", "2").replaceAll("[{}]", "");
            HttpResponse<String> answer =
                    server.send(
                            method,
                            path + "?q=mro",
                            BodyPublishers.ofString("{}"),
                            "Content-Type",
                            "application/json; charset=utf-16");
            assertThat(answer.statusCode()).as(route).isEqualTo(415);
            ValidationReport report =
                    VALIDATOR.validateResponse(
                            path, Request.Method.valueOf(method), response(answer));
            assertThat(report.getMessages()).as(route).isEmpty();
        }
    }

    @Test
    void aReindexIsRefusedAsDescribed(@TempDir Path folder) {
        ServerOptions withToken =
                new ServerOptions("127.0.0.1", 0, Optional.empty(), Optional.of("secret"));
        try (RunningServer other = RunningServer.with(folder, Samples.ALL, withToken)) {
            assertRefused(server.post("/api/reindex", ""), 403);
            assertRefused(other.post("/api/reindex", ""), 401);
            assertRefused(other.post("/api/reindex", "", "Authorization", "Bearer wrong"), 401);
            assertRefused(other.post("/api/reindex", "", "Authorization", "Bearer secret"), 503);
        }
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        ValidationReport report =
                VALIDATOR.validateResponse("/api/reindex", Request.Method.POST, response(answer));
        assertThat(report.getMessages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}|200",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}|202",
                "[]|400",
            })
    void mcpAnswersAreAsDescribed(String body, int status) {
        HttpResponse<String> answer = server.post("/mcp", body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(
                        VALIDATOR
                                .validateResponse("/mcp", Request.Method.POST, response(answer))
                                .getMessages())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|application/json|400",
                "{|application/json|400",
                "{}|text/plain|415",
                "LARGE|application/json|413",
            })
    void contextRefusalsAreAsDescribed(String body, String type, int status) {
        String sent = body.equals("LARGE") ? "x".repeat(300_000) : body;
        HttpResponse<String> answer = server.post("/api/lookup", sent, "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(
                        VALIDATOR
                                .validateResponse(
                                        "/api/lookup", Request.Method.POST, response(answer))
                                .getMessages())
                .isEmpty();
    }

    @Test
    void theReferenceNamesEveryRouteAndLoadsNothingFromElsewhere() {
        String page = server.get("/api").body();
        assertThat(page)
                .contains("<code>/api/search</code>", "<code>/{words}/{n}</code>", "RFC 9457")
                .doesNotContain("http://", "https://", "<script", " style=");
        assertThat(server.get("/api/reference.css").headers().firstValue("Content-Type"))
                .hasValue("text/css; charset=utf-8");
    }
}
