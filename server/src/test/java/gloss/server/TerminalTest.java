package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.with(folder, Samples.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAnswerFitsIntoATerminal() {
        assertThat(server.get("/mutable+default?T").body())
                .isEqualTo(
                        """
                        Why are mutable default arguments dangerous?
                        functions, intermediate

                        A default value is evaluated once, when def runs. If it is a list, the mutable
                        default is shared between calls.

                            def add(item, bucket=[]):
                                bucket.append(item)
                                return bucket

                            [1]
                            [1, 2]

                        http://127.0.0.1:%d/e/mutable-default-arguments
                        """
                                .formatted(server.port()));
    }

    @Test
    void colourIsThereUnlessUnwanted() {
        assertThat(server.get("/mro").body()).contains("\u001B[1mWhat is the method");
        assertThat(server.get("/mro?T").body()).doesNotContain("\u001B");
        assertThat(server.get("/api/lookup?q=mro&format=text").body()).doesNotContain("\u001B");
        assertThat(server.get("/api/lookup?q=mro&format=text&color=always").body())
                .contains("\u001B[1m");
    }

    @Test
    void linesAreAsWideAsAskedFor() {
        assertThat(server.get("/mutable+default?T&width=40").body().lines().limit(8))
                .allMatch(line -> line.length() <= 40)
                .anyMatch(line -> line.length() > 30);
        assertThat(server.get("/mro?width=10000").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/method+resolution+order, mro",
        "/method%20resolution%20order, mro",
        "/%2F%2F, floor-division",
        "/MRO, mro",
        "/%40decorator, decorators",
        "/with, context-managers",
    })
    void wordsMayBeWrittenAsInASearch(String path, String slug) {
        assertThat(server.get(path + "?T").body()).contains("/e/" + slug);
    }

    @Test
    void aPlusThatIsMeantIsEncoded() {
        assertThat(server.get("/zz%2Bzz+yy").body()).contains("\"zz+zz yy\"");
    }

    @Test
    void theNumberChoosesAnotherAnswer() {
        String second = server.json("/api/search?q=function").at("/hits/1/id").asText();
        assertThat(server.get("/function/2?T").body()).contains("/e/" + second);
        HttpResponse<String> none = server.get("/function/50");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).isEqualTo("There are fewer than 50 answers.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/mro/0", "/mro/51", "/mro/x", "/mro/-1", "/api/nothing", "/e", "/mcp/1"})
    void whatIsNoNumberOrBelongsToOthersIsNotThere(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problems.TYPE);
    }

    @Test
    void theWholeEntryCanBeHad() {
        assertThat(server.get("/mutable+default?full&T").body()).contains("Test with is None.");
        assertThat(server.get("/mutable+default?T").body()).doesNotContain("is None");
    }

    @Test
    void aMissSaysSoAndWhatComesNear() {
        HttpResponse<String> answer = server.get("/kubernetes+method+ingress+yaml?T");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(RunningServer.type(answer)).isEqualTo("text/plain;charset=utf-8");
        assertThat(answer.body())
                .startsWith("Nothing really matches \"kubernetes method ingress yaml\".")
                .contains("mro");
    }

    @Test
    void helpAndTopicsArePlainText() {
        assertThat(server.get("/:help").body()).contains("/mutable+default ").contains("%2F%2F");
        assertThat(server.get("/:help").body().lines()).allMatch(line -> line.length() <= 80);
        assertThat(server.get("/:topics").body())
                .contains("Basics (topic:basics)\n  Types and operators.\n")
                .contains("control-flow (topic:control-flow)");
    }

    @Test
    void aBrowserIsSentToThePage() {
        HttpResponse<String> answer = server.get("/a+b%2Bc%26d", "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/?q=a+b%2Bc%26d");
        assertThat(server.get("/:help", "Accept", BROWSER).headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void fixedRoutesWinOverWords() {
        assertThat(server.get("/healthz").body()).isEqualTo("{\"ok\":true}");
        assertThat(server.get("/opensearch.xml").body()).startsWith("<?xml");
        assertThat(server.get("/openapi.yaml").body()).startsWith("openapi:");
        assertThat(server.get("/api").body()).startsWith("<!doctype html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hostilelead?T", "/hostilelead?T&full", "/z%1B%5B31mz%E2%80%AEz?T"})
    void contentAndQueriesCantSteerTheTerminal(String path) {
        assertThat(server.get(path).body()).doesNotContainPattern("[\\p{Cc}\u202A-\u202E&&[^\n]]");
    }

    @Test
    void withColourOnlyOurOwnEscapesAreLeft() {
        assertThat(server.get("/hostilelead").body().replaceAll("\u001B\\[\\d+m", ""))
                .doesNotContainPattern("[\\p{Cc}\u202A-\u202E&&[^\n]]");
    }
}
