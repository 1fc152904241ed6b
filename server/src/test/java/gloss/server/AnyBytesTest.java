package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any bytes at all, in path, query, headers and body: the answer is never a 500. Nearly right ones
 * above all, for these get furthest.
 */
class AnyBytesTest {
    private static final int REQUESTS = Boolean.getBoolean("long") ? 100_000 : 4_000;

    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/api/search",
                    "/api/suggest",
                    "/api/lookup",
                    "/api/explain",
                    "/api/entries/mro",
                    "/api/entries/?",
                    "/api/status",
                    "/api/reindex/?",
                    "/e/?",
                    "/e/mro",
                    "/t/?",
                    "/assets/?/?",
                    "/?",
                    "/?/2",
                    "/?/?",
                    "/:help",
                    "/opensearch.xml",
                    "/metrics",
                    "/mcp",
                    "/?/?/?");

    private static final List<String> PARAMETERS =
            List.of(
                    "q",
                    "q",
                    "q",
                    "topic",
                    "level",
                    "tag",
                    "from",
                    "size",
                    "facets",
                    "literal",
                    "page",
                    "syntax",
                    "explain",
                    "format",
                    "color",
                    "width",
                    "slug",
                    "limit",
                    "T",
                    "full",
                    "fragment",
                    "?");

    private static final List<String> VALUES =
            List.of(
                    "mro",
                    "true",
                    "lucene",
                    "json",
                    "text",
                    "html",
                    "always",
                    "80",
                    "-1",
                    "0",
                    "50",
                    "9999999999",
                    "functions",
                    "beginner",
                    "title:(",
                    "a AND",
                    "[a TO",
                    "/[/",
                    "*:*",
                    "a~9",
                    "x^1e9",
                    "\"",
                    "-",
                    "+",
                    "**kwargs",
                    "def f(x=[]):",
                    "%00",
                    "%",
                    "%zz",
                    "%C3%28",
                    "%ED%A0%80",
                    "%F0%9F%90%8D",
                    "%E2%80%AE",
                    "..",
                    "%2e%2e%2f",
                    "%2F",
                    ";",
                    "\\",
                    "<script>",
                    "\u00e9",
                    "\ufffd",
                    "{",
                    "}",
                    "topic:x",
                    "level:",
                    "\u0130");

    private static final List<String> HEADERS =
            List.of(
                    "Accept",
                    "Accept-Encoding",
                    "If-None-Match",
                    "Content-Type",
                    "Range",
                    "Cookie",
                    "Origin",
                    "Authorization",
                    "X-Forwarded-For",
                    "Accept-Language",
                    "Expect",
                    "TE",
                    "Mcp-Protocol-Version",
                    "If-Modified-Since",
                    "Upgrade",
                    "Forwarded");

    private static final List<String> HEADER_VALUES =
            List.of(
                    "text/plain;q=0.5",
                    "*/*;q=",
                    "text/html",
                    "gzip;q=0, br",
                    "identity;q=0",
                    "W/\"x\"",
                    "\"",
                    "application/json",
                    "application/json; charset=\u00ff",
                    "bytes=0-1",
                    "a=b;",
                    "null",
                    "https://x.example",
                    "Bearer ",
                    "Bearer x",
                    "100-continue",
                    "trailers",
                    ",,,",
                    ";;;",
                    "text/*;q=9");

    private static final List<String> BODIES =
            List.of(
                    "{\"code\":\"def f(x=[]):\\n    return x // 2\",\"line\":1,\"column\":8}",
                    "{\"error\":\"Traceback (most recent call last):\\nKeyError: 'x'\"}",
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\",\"params\":{\"cursor\":\"x\"}}",
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":\"gloss://entry/mro\"}}",
                    "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"tools/call\",\"params\":{\"name\":"
                            + "\"lookup_concept\",\"arguments\":{\"query\":\"mro\"}}}",
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                            + "\"2025-03-26\",\"capabilities\":{},\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}}",
                    "[[[[[[[[[[",
                    "");

    private static RunningServer server;

    private final Random random = new Random(20_260_101);

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.with(folder, Samples.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void neverMakeABug() {
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = request();
            String answer = server.raw(request).replaceFirst("^HTTP/1.1 100 Continue\r\n\r\n", "");
            String told = "request " + i + ": " + new String(request, StandardCharsets.ISO_8859_1);
            assertThat(answer)
                    .as(told)
                    .matches("(?s)HTTP/1\\.1 (2\\d\\d|30[1248]|4\\d\\d|50[1345]) .*");
            assertThat(answer).as(told).doesNotContain("\tat ", "Exception:");
            if (answer.startsWith("HTTP/1.1 50")) {
                assertThat(answer).as(told).contains(Problems.TYPE);
            }
        }
        assertThat(server.get("/api/search?q=mro").statusCode()).isEqualTo(200);
    }

    private byte[] request() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean post = chance(4);
        write(out, chance(100) ? noise(6) : post ? "POST" : chance(20) ? "HEAD" : "GET");
        write(out, " " + target(post) + (chance(200) ? noise(5) : " HTTP/1.1") + "\r\n");
        write(
                out,
                "Host: " + (chance(100) ? noise(10) : "localhost") + "\r\nConnection: close\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            String value = chance(3) ? noise(20) : any(HEADER_VALUES);
            write(out, any(HEADERS) + ": " + value.replaceAll("[\r\n]", "") + "\r\n");
        }
        if (!post) {
            write(out, "\r\n");
            return out.toByteArray();
        }
        if (!chance(4)) {
            write(out, "Content-Type: application/json\r\n");
        }
        byte[] body = body();
        if (chance(10)) {
            write(out, "Transfer-Encoding: chunked\r\n\r\n");
            write(out, Integer.toHexString(body.length) + "\r\n");
            out.writeBytes(body);
            write(out, chance(5) ? noise(5) : "\r\n0\r\n\r\n");
        } else {
            int length = chance(30) ? random.nextInt(400) : body.length;
            write(out, "Content-Length: " + length + "\r\n\r\n");
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    private String target(boolean post) {
        StringBuilder target = new StringBuilder();
        String path = post && !chance(5) ? any(List.of("/api/lookup", "/mcp")) : any(PATHS);
        path.chars().forEach(c -> target.append(c == '?' ? value() : Character.toString(c)));
        for (int i = random.nextInt(4); i > 0; i--) {
            target.append(target.indexOf("?") < 0 ? '?' : '&');
            String name = any(PARAMETERS);
            target.append(name.equals("?") ? value() : name);
            if (!chance(10)) {
                target.append('=').append(value());
            }
        }
        // A space or a line's end would end the target; what comes then is a different test.
        return target.toString().replaceAll("[ \r\n]", chance(50) ? "$0" : "+");
    }

    private String value() {
        return switch (random.nextInt(4)) {
            case 0 -> noise(12);
            case 1 -> encodedNoise();
            case 2 -> any(VALUES) + any(VALUES);
            default -> any(VALUES);
        };
    }

    private byte[] body() {
        if (chance(300)) {
            return new byte[300_000];
        }
        byte[] body = any(BODIES).getBytes(StandardCharsets.UTF_8);
        if (body.length == 0) {
            body = noise(200).getBytes(StandardCharsets.ISO_8859_1);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private String encodedNoise() {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            out.append('%').append(String.format("%02x", random.nextInt(256)));
        }
        return out.toString();
    }

    /** Characters that stand for a byte each. */
    private String noise(int most) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            out.append((char) random.nextInt(256));
        }
        return out.toString();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Beyond Latin-1, characters are sent as UTF-8, as curl does. */
    private static void write(ByteArrayOutputStream out, String text) {
        boolean latin = text.chars().allMatch(c -> c < 256);
        out.writeBytes(text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
}
