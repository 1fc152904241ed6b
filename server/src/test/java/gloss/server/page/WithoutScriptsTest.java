package gloss.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
final class WithoutScriptsTest {
    private static Page open(Site site, String path) {
        return site.open(path, options -> options.setJavaScriptEnabled(false));
    }

    @Test
    void oneCanSearchAndRead(Site site) {
        Page page = open(site, "/");
        page.locator("#q").fill("mutable default");
        page.keyboard().press("Enter");
        page.waitForURL(site.url("/?q=mutable+default"));
        assertThat(page.locator(".hit")).hasCount(1);
        page.locator(".hit a").first().click();
        page.waitForURL(site.url("/e/mutable-default-arguments?q=mutable+default"));
        assertThat(page.locator("h1 mark")).hasText(new String[] {"mutable", "default"});
        page.locator(".unmark").click();
        page.waitForURL(site.url("/e/mutable-default-arguments"));
        assertThat(page.locator("mark")).hasCount(0);
    }

    @Test
    void oneCanNarrowOnAPhone(Site site) {
        Page page =
                site.open(
                        "/?q=decorator",
                        options -> options.setJavaScriptEnabled(false).setViewportSize(360, 740));
        page.locator(".open-filters").click();
        page.locator("label:has(#f-topic-functions)").click();
        page.locator(".apply").click();
        page.waitForURL(site.url("/?q=decorator&topic=functions"));
        assertThat(page.locator(".hit")).hasCount(1);
        page.locator(".chip").click();
        page.waitForURL(site.url("/?q=decorator"));
    }

    @Test
    void oneCanPageBrowseAndSeeTheHelp(Site site) {
        Page page = open(site, "/?q=practice");
        page.locator(".pages a:has-text('Next')").click();
        assertThat(page.locator(".hit")).hasCount(Entries.PRACTICE - 10);
        page.locator("[popovertarget=help][aria-label^=Keys]").click();
        assertThat(page.locator("#help")).isVisible();
        page.navigate(site.url("/"));
        page.locator(".topics a:has-text('Functions')").click();
        assertThat(page.locator(".hit")).hasCount(4);
        assertThat(page.locator("button.theme")).isHidden();
    }
}
