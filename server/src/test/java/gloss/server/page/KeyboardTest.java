package gloss.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
final class KeyboardTest {
    @Test
    void typingLettersAnywhereSearches(Site site) {
        Page page = site.open("/e/closures");
        page.keyboard().type("decorator");
        assertThat(page.locator("#q")).hasValue("decorator");
        assertThat(page.locator(".hit")).hasCount(2);
        page.goBack();
        assertThat(page.locator("h1")).hasText("What is a closure?");
    }

    @Test
    void controlAndKFocusesTheBoxAndChoosesItsText(Site site) {
        Page page = site.open("/e/closures?q=closure");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("mro");
        assertThat(page.locator("#q")).hasValue("mro");
    }

    @Test
    void aSlashFocusesTheBox(Site site) {
        Page page = site.open("/t/oop");
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasValue("");
    }

    @Test
    void aQuestionMarkShowsAndHidesTheKeys(Site site) {
        Page page = site.open("/t/oop");
        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        assertThat(page.locator("#help dt").first()).containsText("Ctrl");
        page.keyboard().press("Escape");
        assertThat(page.locator("#help")).isHidden();
    }

    @Test
    void altAndArrowsTurnTheTopicsPages(Site site) {
        Page page = site.open("/e/closures");
        page.keyboard().press("Alt+ArrowRight");
        page.waitForURL(site.url("/e/decorators"));
        page.keyboard().press("Alt+ArrowLeft");
        page.waitForURL(site.url("/e/closures"));
    }

    @Test
    void singleKeysCanBeTurnedOffAndStayOff(Site site) {
        Page page = site.open("/e/closures");
        page.keyboard().press("?");
        page.locator("#single-keys").uncheck();
        page.keyboard().press("Escape");
        page.reload();
        page.keyboard().press("/");
        page.keyboard().press("d");
        page.keyboard().press("?");
        assertThat(page.locator("#q")).not().isFocused();
        assertThat(page.locator("#help")).isHidden();
        page.keyboard().press("Control+k");
        assertThat(page.locator("#q")).isFocused();
    }
}
