package gloss.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Content and queries are text from strangers: whatever they hold, nothing of it runs. */
@BrowserTest
final class InjectionTest {
    @Test
    void titlesSnippetsTagsAndAliasesAreText(Site site) {
        Page page = site.open("/");
        page.keyboard().type("injection");
        assertThat(page.locator(".hit")).hasCount(1);
        assertThat(page.locator(".hit-title")).containsText("<script>document.title");
        assertThat(page.locator("#side")).containsText("\"><script>alert(1)</script>");
        assertThat(page.locator("#main img, #main script, #side script")).hasCount(0);
        assertUnharmed(page);
        page.locator("#side label:has-text('script')").click();
        assertThat(page.locator(".chip")).containsText("<script>alert(1)</script>");
        assertUnharmed(page);
    }

    @Test
    void evenABodyThatTheSanitiserMissedRunsNothing(Site site) {
        Page page = site.open("/e/evil?q=injection");
        assertThat(page.locator("article")).containsText("Injection");
        assertUnharmed(page);
        // The script and the handler are refused by the Content-Security-Policy, loudly.
        assertThat(site.complaints())
                .isNotEmpty()
                .allMatch(said -> said.contains("Content Security Policy") || said.contains("404"));
    }

    @Test
    void queriesAndSynonymsAreText(Site site) {
        List<String> queries =
                List.of(
                        "<script>document.title='broken in'</script>",
                        "\"><img src=x onerror=\"document.title='broken in'\">",
                        "'><svg onload=document.title='broken%20in'>",
                        "</title></textarea></main><script>document.title='broken in'</script>",
                        "pwned",
                        "javascript:document.title='broken in'",
                        "topic:\"<b>\" level:<i>");
        Page page = site.open("/");
        for (String query : queries) {
            page.navigate(site.url("/?q=" + PageQuery.encoded(query)));
            assertThat(page.locator("#q")).hasValue(query);
            assertUnharmed(page);
            page.navigate(site.url("/"));
            page.locator("#q").fill(query);
            assertThat(page.locator("#main[data-page=results]")).hasCount(1);
            assertUnharmed(page);
            page.navigate(site.url("/e/closures?q=" + PageQuery.encoded(query)));
            assertUnharmed(page);
        }
    }

    @Test
    void parametersAndAddressesAreText(Site site) {
        Page page = site.open("/");
        String evil = PageQuery.encoded("\"><script>document.title='broken in'</script>");
        for (String path :
                List.of(
                        "/?topic=" + evil,
                        "/?level=" + evil,
                        "/?q=a&tag=" + evil,
                        "/?q=a&from=" + evil + "&size=" + evil + "&literal=" + evil,
                        "/e/" + evil.replace("+", "%20").replace("%2F", "-"),
                        "/t/" + evil.replace("+", "%20").replace("%2F", "-"))) {
            page.navigate(site.url(path));
            assertUnharmed(page);
        }
        assertThat(site.complaints()).allMatch(said -> said.contains("404"));
    }

    private static void assertUnharmed(Page page) {
        assertThat(page.title()).isNotEqualTo("broken in").contains("Gloss");
        assertThat(page.locator("head script:not([src]), [onerror]:not(article *), [onload]"))
                .hasCount(0);
    }
}
