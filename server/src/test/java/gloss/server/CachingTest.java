package gloss.server;

import static gloss.server.RunningServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import gloss.engine.Entry;
import gloss.engine.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ETags, 304, Vary and compression. */
class CachingTest {
    private static final String LONG_ENTRY = "/api/entries/long-entry";

    private static RunningServer server;

    private static Entry longEntry(String ending) {
        return new Samples.Sample("long-entry", "A long story")
                .topic("basics", Level.BEGINNER, "gotcha")
                .lead("It begins. " + "And so on. ".repeat(400) + ending)
                .entry();
    }

    @BeforeAll
    static void start(@TempDir Path folder) {
        List<Entry> entries = new ArrayList<>(Samples.ALL);
        entries.add(longEntry("It ends."));
        server = RunningServer.with(folder, entries);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/entries/mro",
                "/api/entries/mro?format=html",
                "/api/lookup?q=mro",
                "/api/lookup?q=mro&format=text",
                "/mro",
                "/:help",
                "/opensearch.xml",
                "/openapi.yaml",
                "/api",
            })
    void whatTheClientHasIsNotSentAgain(String path) {
        HttpResponse<String> first = server.get(path);
        String etag = header(first, "ETag");
        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        HttpResponse<String> second = server.get(path, "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(etag);
        assertThat(header(second, "Vary")).isEqualTo(header(first, "Vary")).isNotEmpty();
        assertThat(header(second, "Cache-Control")).isEqualTo("no-cache");
        assertThat(second.headers().map()).doesNotContainKey("Content-Length");
    }

    @Test
    void alsoALargeReplySaysHowLongItIs() {
        HttpResponse<String> page = server.get("/openapi.yaml");
        assertThat(header(page, "Content-Length"))
                .isEqualTo(String.valueOf(Sending.bytes(page.body()).length));
        assertThat(page.body().length()).isGreaterThan(8 * 1024);
        assertThat(page.headers().map()).doesNotContainKey("Transfer-Encoding");
    }

    @Test
    void aPageThatTheClientHasIsNotSentAgainEither() {
        String etag = header(server.get("/e/mro"), "ETag");
        HttpResponse<String> second = server.get("/e/mro", "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.headers().map()).doesNotContainKey("Content-Length");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"*|304", "W/%s|304", "\"x\", %s|304", "\"x\"|200", "nonsense|200"})
    void theHeaderOfTheClientIsReadAsTheStandardSays(String value, int status) {
        String etag = header(server.get("/api/entries/mro"), "ETag");
        assertThat(
                        server.get("/api/entries/mro", "If-None-Match", value.formatted(etag))
                                .statusCode())
                .isEqualTo(status);
    }

    @Test
    void eachFormatAndEncodingHasAnETagOfItsOwn() {
        Set<String> etags = new HashSet<>();
        for (String format : List.of("json", "md", "text", "html")) {
            for (String encoding : List.of("identity", "gzip", "br")) {
                HttpResponse<byte[]> answer =
                        server.bytes(LONG_ENTRY + "?format=" + format, "Accept-Encoding", encoding);
                etags.add(header(answer, "ETag"));
            }
        }
        assertThat(etags).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                   | gzip",
                "br                     | br",
                "gzip, br               | br",
                "gzip, br;q=0.5         | gzip",
                "gzip;q=0, br;q=0       | ''",
                "gzip;q=0               | ''",
                "identity               | ''",
                "*                      | br",
                "br;q=0, *              | gzip",
                "zstd, compress         | ''",
                "identity, gzip;q=0.5   | ''",
            })
    void theClientChoosesTheEncoding(String accepted, String encoding) throws IOException {
        HttpResponse<byte[]> answer = server.bytes(LONG_ENTRY, "Accept-Encoding", accepted);
        assertThat(header(answer, "Content-Encoding")).isEqualTo(encoding);
        assertThat(header(answer, "Vary")).contains("Accept-Encoding");
        assertThat(decoded(answer)).isEqualTo(server.get(LONG_ENTRY).body());
    }

    private static String decoded(HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        byte[] plain =
                switch (header(answer, "Content-Encoding")) {
                    case "gzip" ->
                            new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
                    case "br" -> {
                        Brotli4jLoader.ensureAvailability();
                        yield Decoder.decompress(body).getDecompressedData();
                    }
                    default -> body;
                };
        return new String(plain, StandardCharsets.UTF_8);
    }

    @Test
    void aSmallAnswerIsNotCompressed() {
        HttpResponse<byte[]> answer = server.bytes("/healthz", "Accept-Encoding", "gzip, br");
        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(answer.body()).hasSize(11);
    }

    @Test
    void aSearchIsCompressedAsWell() {
        HttpResponse<byte[]> answer =
                server.bytes("/api/search?q=function", "Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "ETag")).isEmpty();
    }

    @Test
    void headHasTheHeadersOfGet() {
        HttpResponse<String> get = server.get(LONG_ENTRY, "Accept-Encoding", "br");
        HttpResponse<String> head =
                server.send("HEAD", LONG_ENTRY, BodyPublishers.noBody(), "Accept-Encoding", "br");
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Vary", "Content-Encoding", "Content-Type")) {
            assertThat(header(head, name)).isEqualTo(header(get, name)).isNotEmpty();
        }
    }

    @Test
    void anETagChangesWithTheContentAndOnlyThen(@TempDir Path folder) {
        try (RunningServer changing =
                RunningServer.with(folder, List.of(Samples.MRO, longEntry("Old.")))) {
            String mro = header(changing.get("/api/entries/mro"), "ETag");
            String story = header(changing.get(LONG_ENTRY), "ETag");
            Samples.publish(changing.engine(), List.of(longEntry("New.")));
            assertThat(header(changing.get(LONG_ENTRY), "ETag")).isNotEqualTo(story);
            assertThat(header(changing.get("/api/entries/mro"), "ETag")).isEqualTo(mro);
        }
    }
}
