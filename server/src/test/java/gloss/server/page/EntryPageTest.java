package gloss.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

@BrowserTest
final class EntryPageTest {
    @Test
    void codeIsColouredAndCopiedAsItIs(Site site) {
        Page page =
                site.open(
                        "/e/mutable-default-arguments",
                        options ->
                                options.setPermissions(
                                        List.of("clipboard-read", "clipboard-write")));
        assertThat(page.locator(".code .hljs-keyword").first()).hasText("def");
        page.locator("figure.code").hover();
        page.locator("figure.code .copy").click();
        assertThat(page.locator("figure.code .copy")).hasText("Copied");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo("def add(item, bucket=[]):\n    return bucket + [item]  # the default");
        assertThat(page.locator("figure.output .copy")).hasCount(0);
        assertThat(page.locator("figure.output figcaption")).hasText("Output");
    }

    @Test
    void theQuerysWordsAreMarkedAlsoInColouredCode(Site site) {
        Page page = site.open("/e/mutable-default-arguments?q=default");
        assertThat(page.locator(".code .hljs-comment mark")).hasText("default");
        assertThat(page.locator("h1 mark")).hasText("default");
        assertThat(page.locator("figure.code code").textContent())
                .isEqualTo(
                        "def add(item, bucket=[]):\n    return bucket + [item]  # the default\n");
    }

    @Test
    void marksCanBeRemoved(Site site) {
        Page page = site.open("/e/mutable-default-arguments?q=default");
        assertThat(page.locator(".code .hljs-comment mark")).isVisible();
        page.locator(".unmark").click();
        assertThat(page.locator("mark")).hasCount(0);
        assertThat(page).hasURL(site.url("/e/mutable-default-arguments"));
    }

    @Test
    void theWayBackToTheResultsIsOneClick(Site site) {
        Page page = site.open("/e/mutable-default-arguments?q=default");
        page.locator("text=Results for default").click();
        assertThat(page).hasURL(site.url("/?q=default"));
        assertThat(page.locator(".hit")).hasCount(1);
    }

    @Test
    void headingsCanBeLinkedTo(Site site) {
        Page page = site.open("/e/mutable-default-arguments");
        page.locator("h2:has-text('Elsewhere')").hover();
        page.locator("a[aria-label='Link to “Elsewhere”']").click();
        assertThat(page).hasURL(site.url("/e/mutable-default-arguments#h-elsewhere"));
        assertThat(page.locator("h1")).containsText("dangerous");
    }

    @Test
    void theThemeFollowsTheSystemUntilSwitchedAndIsKept(Site site) {
        Page page = site.open("/e/closures", o -> o.setColorScheme(ColorScheme.DARK));
        assertThat(background(page)).isEqualTo("rgb(21, 24, 27)");
        Locator button = page.locator("button.theme");
        assertThat(button).hasAttribute("aria-label", "Switch to the light theme");
        button.click();
        assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");
        page.reload();
        assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");
        button.click();
        assertThat(background(page)).isEqualTo("rgb(21, 24, 27)");
        assertThat(page.locator("html[data-theme]")).hasCount(0);
    }

    private static String background(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void noPageScrollsSidewaysFrom360To1600(Site site) {
        List<String> paths =
                List.of("/", "/?q=default", "/?q=zzzz", "/e/mutable-default-arguments", "/t/oop");
        Page page = site.open("/");
        for (int width : List.of(360, 700, 1024, 1600)) {
            page.setViewportSize(width, 800);
            for (String path : paths) {
                page.navigate(site.url(path));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s at %d", path, width)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void onPaperOnlyTheTextIsLeft(Site site) {
        Page page = site.open("/e/mutable-default-arguments?q=default");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".bar")).isHidden();
        assertThat(page.locator("#side")).isHidden();
        assertThat(page.locator("article")).isVisible();
    }
}
