package gloss.server;

import static gloss.server.RunningServer.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CORS and the rate limit: both off unless asked for. */
class AccessTest {
    private static final String SITE = "https://docs.example";

    private static RunningServer with(Path folder, Access access) {
        return RunningServer.with(folder, Samples.ALL, ServerOptions.local(0).access(access));
    }

    private static RunningServer withCors(Path folder) {
        return with(folder, new Access(Set.of(SITE), 0, false));
    }

    @Test
    void noOtherSiteMayReadByDefault(@TempDir Path folder) {
        try (RunningServer server = with(folder, Access.DEFAULT)) {
            HttpResponse<String> answer = server.get("/api/search?q=mro", "Origin", SITE);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void aListedSiteMayReadAndOthersNot(@TempDir Path folder) {
        try (RunningServer server = withCors(folder)) {
            HttpResponse<String> listed = server.get("/api/lookup?q=mro", "Origin", SITE);
            assertThat(header(listed, "Access-Control-Allow-Origin")).isEqualTo(SITE);
            assertThat(header(listed, "Vary")).contains("Origin", "Accept", "Accept-Encoding");
            assertThat(listed.headers().map())
                    .doesNotContainKey("Access-Control-Allow-Credentials");
            for (String other : new String[] {"https://evil.example", "null", SITE + ".evil"}) {
                HttpResponse<String> refused = server.get("/api/search?q=mro", "Origin", other);
                assertThat(refused.statusCode()).isEqualTo(200);
                assertThat(header(refused, "Access-Control-Allow-Origin")).isEmpty();
            }
        }
    }

    @Test
    void aListedSiteMayPostAfterAskingFirst(@TempDir Path folder) {
        try (RunningServer server = withCors(folder)) {
            for (String path : new String[] {"/api/lookup", "/mcp"}) {
                HttpResponse<String> preflight =
                        server.send(
                                "OPTIONS",
                                path,
                                BodyPublishers.noBody(),
                                "Origin",
                                SITE,
                                "Access-Control-Request-Method",
                                "POST");
                assertThat(preflight.statusCode()).isEqualTo(204);
                assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo(SITE);
                assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
                assertThat(header(preflight, "Access-Control-Allow-Headers"))
                        .contains("Content-Type");
            }
            HttpResponse<String> answer =
                    server.post(
                            "/mcp",
                            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
                            "Content-Type",
                            "application/json",
                            "Origin",
                            SITE);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "docs.example", "https://docs.example/", "null", "ftp://x", ""})
    void whatIsNoOriginIsNoOption(String origin) {
        assertThatThrownBy(() -> new Access(Set.of(origin), 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://docs.example");
    }

    @Test
    void aClientThatAsksTooMuchIsToldToWait(@TempDir Path folder) {
        try (RunningServer server = with(folder, new Access(Set.of(), 3, false))) {
            HttpResponse<String> last = server.get("/api/search?q=0");
            for (int i = 1; i < 7 && last.statusCode() == 200; i++) {
                last = server.get("/api/search?q=" + i, "X-Forwarded-For", "10.0.0." + i);
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(RunningServer.type(last)).isEqualTo(Problems.TYPE);
            assertThat(header(last, "Retry-After")).isEqualTo("60");
            assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void behindAProxyEachClientHasItsOwnLimit(@TempDir Path folder) {
        try (RunningServer server = with(folder, new Access(Set.of(), 2, true))) {
            for (int i = 0; i < 10; i++) {
                String forwarded = "6.6.6.6, 10.0.0." + i;
                assertThat(server.get("/api/status", "X-Forwarded-For", forwarded).statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> last = server.get("/api/status", "X-Forwarded-For", "10.1.1.1");
            for (int i = 0; i < 5 && last.statusCode() == 200; i++) {
                last = server.get("/api/status", "X-Forwarded-For", i + ".0.0.0, 10.1.1.1");
            }
            assertThat(last.statusCode()).isEqualTo(429);
        }
    }
}
