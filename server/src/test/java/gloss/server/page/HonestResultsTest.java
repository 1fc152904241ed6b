package gloss.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
final class HonestResultsTest {
    @Test
    void aCorrectionIsSaidAndCanBeRefused(Site site) {
        Page page = site.open("/");
        page.keyboard().type("decoratr");
        assertThat(page.locator(".corrected")).containsText("Showing results for decorator.");
        page.locator("text=Search literally for decoratr").click();
        assertThat(page).hasURL(site.url("/?q=decoratr&literal=true"));
        assertThat(page.locator("h1")).hasText("Nothing found for “decoratr”");
        page.locator("text=Search as usual").first().click();
        assertThat(page).hasURL(site.url("/?q=decoratr"));
        assertThat(page.locator(".hit")).hasCount(2);
    }

    @Test
    void typingOnEndsTheLiteralMode(Site site) {
        Page page = site.open("/?q=decorator&literal=true");
        assertThat(page.locator(".read")).containsText("exactly what you typed");
        page.locator("#q").focus();
        page.keyboard().press("End");
        page.keyboard().type("s");
        assertThat(page).hasURL(site.url("/?q=decorators"));
        assertThat(page.locator(".read")).hasCount(0);
    }

    @Test
    void whatNoEntryHasIsSaid(Site site) {
        Page page = site.open("/?q=decorator+qwertzuiop");
        assertThat(page.locator("#main")).containsText("Not found in any entry: qwertzuiop.");
    }

    @Test
    void synonymsAreSaid(Site site) {
        Page page = site.open("/?q=mro");
        assertThat(page.locator(".read")).hasText("Also searched: method resolution order.");
    }

    @Test
    void anEmptyPageHelpsOn(Site site) {
        Page page = site.open("/?q=qwertzuiop&topic=oop");
        assertThat(page.locator("h1")).hasText("Nothing found for “qwertzuiop”");
        assertThat(page.locator(".browse a").first()).hasText("Functions");
        assertThat(page.locator(".ways a")).hasText(new String[] {"Search without filters"});
    }

    @Test
    void aFilterThatHidesEverythingSaysHowMuchThereIsWithoutIt(Site site) {
        Page page = site.open("/?q=decorator&topic=practice");
        assertThat(page.locator(".ways")).containsText("Search without filters (2 entries)");
        page.locator(".ways a").first().click();
        assertThat(page.locator(".hit")).hasCount(2);
        assertThat(page).hasURL(site.url("/?q=decorator"));
    }
}
