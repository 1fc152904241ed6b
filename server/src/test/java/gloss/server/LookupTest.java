package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.with(folder, Samples.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutable+default", "mro", "%2F%2F", "function", "with", "decoratr"})
    void theAnswerIsTheFirstHitOfTheSameSearch(String query) {
        String first = server.json("/api/search?q=" + query).at("/hits/0/id").asText();
        JsonNode lookup = server.json("/api/lookup?q=" + query);
        assertThat(lookup.at("/answer/id").asText()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void theAnswerHasLeadAndFirstExample() {
        JsonNode answer = server.json("/api/lookup?q=mutable+default").path("answer");
        assertThat(answer.path("lead").asText()).startsWith("A default value is evaluated once");
        assertThat(answer.at("/example/code").asText()).startsWith("def add(item, bucket=[]):");
        assertThat(answer.at("/example/output").asText()).isEqualTo("[1]\n[1, 2]");
        assertThat(answer.path("url").asText()).isEqualTo("/e/mutable-default-arguments");
    }

    @Test
    void anExampleMayPrintNothingAndAnEntryMayHaveNone() {
        assertThat(server.json("/api/lookup?q=decorator").at("/answer/example/output").isNull())
                .isTrue();
        assertThat(server.json("/api/lookup?q=with+statement").at("/answer/example").isNull())
                .isTrue();
    }

    @Test
    void theNextHitsAreNear() {
        JsonNode hits = server.json("/api/search?q=function").path("hits");
        JsonNode near = server.json("/api/lookup?q=function").path("near");
        assertThat(near.at("/0/id")).isEqualTo(hits.at("/1/id"));
        assertThat(near.at("/0/url").asText()).startsWith("/e/");
    }

    @Test
    void whenNothingReallyMatchesAProblemSaysWhatComesNear() {
        HttpResponse<String> answer = server.get("/api/lookup?q=kubernetes+method+ingress+yaml");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problems.TYPE);
        assertThat(RunningServer.parse(answer).at("/near/0/id").asText()).isEqualTo("mro");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                                    | application/json",
                "application/json                                       | application/json",
                "text/markdown                                          | text/markdown",
                "text/plain                                             | text/plain",
                "text/html,application/xhtml+xml,*/*;q=0.8              | text/html",
                "text/plain;q=0.5, text/markdown;q=0.9                  | text/markdown",
                "text/*                                                 | text/markdown",
                "text/plain, application/json;q=0                       | text/plain",
                "application/json;q=0.1, text/plain;q=0.2, image/png    | text/plain",
                "TEXT/PLAIN                                             | text/plain",
                "text/plain;charset=utf-8                               | text/plain",
                "nonsense;;;q=x,,, text/plain                           | text/plain",
            })
    void theAcceptHeaderChoosesTheFormat(String accept, String type) {
        HttpResponse<String> answer = server.get("/api/lookup?q=mro", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.type(answer)).isEqualTo(type + ";charset=utf-8");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
    }

    @Test
    void formatWinsOverTheAcceptHeader() {
        HttpResponse<String> answer =
                server.get("/api/lookup?q=mro&format=md", "Accept", "text/html");
        assertThat(RunningServer.type(answer)).isEqualTo("text/markdown;charset=utf-8");
    }

    @Test
    void whatNobodyCanSendIsNotAcceptable() {
        HttpResponse<String> answer = server.get("/api/lookup?q=mro", "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("text/markdown");
    }

    @Test
    void markdownHasLeadExampleAndLink() {
        assertThat(server.get("/api/lookup?q=mutable+default&format=md").body())
                .isEqualTo(
                        """
                        # Why are mutable default arguments dangerous?

                        A default value is evaluated once, when `def` runs. If it is a list, the \
                        mutable default is shared between calls.

                        ```python
                        def add(item, bucket=[]):
                            bucket.append(item)
                            return bucket
                        ```

                        ```output
                        [1]
                        [1, 2]
                        ```

                        [Read more](http://127.0.0.1:%d/e/mutable-default-arguments)
                        """
                                .formatted(server.port()));
    }

    @Test
    void htmlIsEscaped() {
        String html = server.get("/api/lookup?q=hostilelead&format=html").body();
        assertThat(html)
                .contains("&lt;script&gt;alert(&#39;title&#39;)&lt;/script&gt; &amp;")
                .doesNotContain("<script>", "<b>");
        assertThat(server.get("/api/lookup?q=%3Cscript%3Ezzz&format=html").body())
                .doesNotContain("<script>");
    }

    @Test
    void markdownIsEscaped() {
        assertThat(server.get("/api/lookup?q=hostilelead&format=md").body())
                .startsWith("# \\<script\\>alert('title')\\</script\\> \\& ");
    }

    @Test
    void aCorrectionIsSaid() {
        assertThat(server.get("/api/lookup?q=decoratr&format=text").body())
                .startsWith("Read \"decoratr\" as \"decorator\".\n");
    }

    @Test
    void anEntryCanBeHadInEachFormat() {
        String path = "/api/entries/mutable-default-arguments";
        assertThat(server.json(path).path("aliases").toString()).contains("def f(items=[])");
        assertThat(server.get(path + "?format=md").body())
                .startsWith("# Why are mutable default arguments dangerous?\n\nA default value")
                .contains("```python\ndef add");
        assertThat(server.get(path + "?format=text").body())
                .contains("    def add(item, bucket=[]):\n        bucket.append(item)");
        assertThat(server.get(path, "Accept", "text/html").body()).startsWith("<article>\n<h1>");
    }

    @Test
    void aFormerSlugLeadsToTheEntry() {
        HttpResponse<String> answer = server.get("/api/entries/old-mro?format=md");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/entries/mro?format=md");
    }
}
