package gloss.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Report;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.server.GlossServer;
import gloss.server.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageRoutesTest {
    private static final Report REPORT =
            new Report(
                    1,
                    0,
                    0,
                    0,
                    List.of(),
                    List.of(
                            new Report.Finding(
                                    "entries/oop/<b>.md", 3, "no title; add \"title:\"")),
                    List.of(),
                    true,
                    null,
                    0,
                    1);

    @TempDir private static Path folder;

    private static LuceneSearchEngine engine;
    private static GlossServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        engine = new LuceneSearchEngine(folder);
        Entries.index(engine, REPORT);
        ServerOptions options =
                new ServerOptions(
                        "127.0.0.1",
                        0,
                        Optional.of(URI.create("https://gloss.example")),
                        Optional.empty());
        server = new GlossServer(engine, options).start();
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.close();
    }

    private static HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
        return Jsoup.parse(response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=",
                "/?q=%22unbalanced",
                "/?q=!!!",
                "/?q=%00%01%1b",
                "/?q=a&from=-1&size=-1",
                "/?q=a&from=9999999999&size=x",
                "/?q=a&from=9995",
                "/?topic=nonsense",
                "/?level=nonsense",
                "/?q=a&syntax=lucene&literal=perhaps",
                "/?q=title:(&syntax=lucene",
                "/?q=-everything"
            })
    void theSearchPageAlwaysAnswers(String path) throws Exception {
        Document page = page(path);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("#q")).hasSize(1);
    }

    @Test
    void aQueryThatIsTooLongIsToldSo() throws Exception {
        assertThat(page("/?q=" + "x".repeat(10_000)).select(".problem").text())
                .contains("too long");
    }

    @Test
    void anUnknownTopicIsSaidAndNeverIgnored() throws Exception {
        Document page = page("/?q=decorator&topic=nonsense");
        assertThat(page.select(".problem").text()).isEqualTo("There is no topic “nonsense”.");
        assertThat(page.select(".hit")).isEmpty();
    }

    @Test
    void whatLuceneSyntaxCannotReadIsSaidWithItsColumn() throws Exception {
        Document page = page("/?q=title:(mro&syntax=lucene");
        assertThat(page.select(".problem").text()).startsWith("Column ");
        assertThat(page.select(".ways a").eachText()).contains("Search for this as plain text");
    }

    @Test
    void theFirstEntryLinkIsTheFirstHit() throws Exception {
        String body = get("/?q=mutable+default").body();
        int first = body.indexOf("/e/");
        assertThat(body.substring(first)).startsWith("/e/mutable-default-arguments");
    }

    @Test
    void aFragmentIsTheSameResultsWithoutTheFrame() throws Exception {
        Document whole = page("/?q=decorator");
        String fragment = get("/?q=decorator&fragment=results").body();
        assertThat(fragment).doesNotContain("<html", "<header");
        Document part = Jsoup.parse(fragment);
        assertThat(part.title()).isEqualTo(whole.title());
        assertThat(part.select("#main").outerHtml()).isEqualTo(whole.select("#main").outerHtml());
        assertThat(part.select("#side").outerHtml()).isEqualTo(whole.select("#side").outerHtml());
    }

    @Test
    void pagesOfResultsFollowEachOther() throws Exception {
        Document first = page("/?q=practice");
        assertThat(first.select(".hit")).hasSize(10);
        assertThat(first.select(".pages a").eachText()).containsExactly("Next →");
        Document second = page(first.select(".pages a").attr("href"));
        assertThat(second.select(".hit")).hasSize(Entries.PRACTICE - 10);
        assertThat(second.select(".pages a").eachText()).containsExactly("← Previous");
        assertThat(page("/?q=practice&from=500").select(".ways a").attr("href"))
                .isEqualTo("/?q=practice");
    }

    @Test
    void thePageIsDescribedAndAnnouncesItsSearch() throws Exception {
        Document page = page("/e/closures?q=closure");
        assertThat(page.title()).isEqualTo("What is a closure? · Gloss");
        assertThat(page.select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://gloss.example/e/closures");
        assertThat(page.select("meta[property=og:title]").attr("content"))
                .isEqualTo("What is a closure?");
        assertThat(page.select("meta[name=description]").attr("content"))
                .startsWith("A closure is a function");
        assertThat(get(page.select("link[rel=icon]").attr("href")).statusCode()).isEqualTo(200);
        assertThat(get("/favicon.ico").headers().firstValue("Content-Type"))
                .hasValue("image/x-icon");
    }

    @Test
    void nothingComesFromElsewhereAndNothingIsInline() throws Exception {
        for (String path :
                List.of("/", "/?q=decorator", "/e/mutable-default-arguments", "/t/oop")) {
            Document page = page(path);
            for (Element loads : page.select("[src], link[href]:not([rel=canonical])")) {
                String address = loads.hasAttr("src") ? loads.attr("src") : loads.attr("href");
                assertThat(address).startsWith("/").doesNotStartWith("//");
            }
            assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        }
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws Exception {
        for (String path : List.of("/", "/?q=decorator", "/e/closures", "/t/oop")) {
            HttpResponse<String> first = get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = get(path, "If-None-Match", "\"other\", " + tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        }
        assertThat(get("/e/closures").headers().firstValue("ETag"))
                .isNotEqualTo(get("/e/closures?q=closure").headers().firstValue("ETag"));
    }

    @Test
    void assetsMayBeKeptForEverUnderTheirHash() throws Exception {
        String style = page("/").select("link[rel=stylesheet]").attr("href");
        HttpResponse<String> current = get(style);
        assertThat(current.headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable");
        assertThat(current.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/css");
        HttpResponse<String> old = get("/assets/000000000000/style.css");
        assertThat(old.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(old.body()).isEqualTo(current.body());
        String tag = old.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/assets/0/style.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/assets/0/README.md").statusCode()).isEqualTo(404);
        assertThat(get("/assets/0/..%2fPageRoutes.class").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aFormerAddressLeadsToTheNewOne() throws Exception {
        HttpResponse<String> moved = get("/e/mutable-defaults?q=a+b");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location").orElseThrow())
                .endsWith("/e/mutable-default-arguments?q=a+b");
    }

    @Test
    void aMissingEntryIsA404ThatHelpsOn() throws Exception {
        HttpResponse<String> missing = get("/e/some-decorator");
        assertThat(missing.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(missing.body());
        assertThat(page.select("h1").text()).isEqualTo("There is no entry “some-decorator”");
        assertThat(page.select(".hit a").first().attr("href")).isEqualTo("/e/decorators");
        assertThat(get("/t/nonsense").statusCode()).isEqualTo(404);
        assertThat(get("/e/NO..SLUG").statusCode()).isEqualTo(404);
    }

    @Test
    void anEntryKnowsItsNeighboursAndRelations() throws Exception {
        Document page = page("/e/mutable-default-arguments");
        assertThat(page.select(".neighbours [rel=prev]").attr("href")).isEqualTo("/e/decorators");
        assertThat(page.select("#side section").first().text()).contains("The cure");
        assertThat(page.select("#side a[href=/e/closures]").text()).isEqualTo("What is a closure?");
        assertThat(page.select("#side").text())
                .contains("entries/functions/mutable-default-arguments.md")
                .doesNotContain("not-written-yet");
        assertThat(page.select(".tag").eachText()).containsExactly("arguments", "gotcha");
    }

    @Test
    void topicsAreListedWithLabelsCountsAndDescriptions() throws Exception {
        Document page = page("/");
        assertThat(page.select(".topics li").eachText())
                .first()
                .asString()
                .startsWith("Functions 4")
                .endsWith("Arguments, scope and closures.");
        assertThat(page.select(".topics p").eachText()).contains("Exercises <b>for</b> fingers.");
    }

    @Test
    void theAuthorSeesWhichFilesCouldNotBeRead() throws Exception {
        assertThat(page("/").select(".author").text())
                .isEqualTo(
                        "1 file could not be read entries/oop/<b>.md:3 no title; add \"title:\"");
    }
}
