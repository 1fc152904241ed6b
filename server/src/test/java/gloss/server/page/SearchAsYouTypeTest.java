package gloss.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
final class SearchAsYouTypeTest {
    @Test
    void resultsFollowEachKeyAndTheAddressSaysTheSame(Site site) {
        Page page = site.open("/");
        page.keyboard().type("mut");
        assertThat(page.locator(".hit-title").first()).containsText("mutable default");
        assertThat(page).hasURL(site.url("/?q=mut"));
        assertThat(page).hasTitle("mut · Gloss");
        page.keyboard().type("able");
        assertThat(page).hasURL(site.url("/?q=mutable"));
        assertThat(page.locator(".hit-title mark").first()).hasText("mutable");
        assertThat(page.locator(".hit .meta").first()).hasText("Functions · Intermediate");
        assertThat(page.locator("#announce")).hasText("1 entry");
    }

    @Test
    void aSharedLinkShowsTheSameAsTyping(Site site) {
        Page typed = site.open("/");
        typed.keyboard().type("decorator");
        assertThat(typed.locator(".hit")).hasCount(2);
        Page shared = site.open(typed.url());
        assertThat(shared.locator("#q")).hasValue("decorator");
        assertThat(shared.locator("#hits").textContent())
                .isEqualTo(typed.locator("#hits").textContent());
    }

    @Test
    void typingIsOneStepBackAndForward(Site site) {
        Page page = site.open("/");
        page.keyboard().type("closure");
        assertThat(page.locator(".hit-title")).containsText(new String[] {"closure"});
        page.goBack();
        assertThat(page.locator("h1")).hasText("What are you looking for?");
        assertThat(page.locator("#q")).hasValue("");
        page.goForward();
        assertThat(page.locator("#q")).hasValue("closure");
        assertThat(page.locator(".hit")).hasCount(1);
    }

    @Test
    void arrowsChooseAndEnterOpens(Site site) {
        Page page = site.open("/?q=decorator");
        page.locator("#q").focus();
        Locator box = page.locator("#q");
        assertThat(box).hasAttribute("role", "combobox");
        assertThat(box).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        assertThat(box).hasAttribute("aria-activedescendant", "hit-decorators");
        page.keyboard().press("ArrowDown");
        assertThat(box).hasAttribute("aria-activedescendant", "hit-property");
        assertThat(page.locator("[aria-selected=true]")).containsText("@property");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        page.waitForURL(site.url("/e/decorators?q=decorator"));
    }

    @Test
    void enterOpensTheFirstHitOfWhatWasTypedHoweverFast(Site site) {
        Page page = site.open("/");
        page.keyboard().type("closure");
        page.keyboard().press("Enter");
        page.waitForURL(site.url("/e/closures?q=closure"));
    }

    @Test
    void enterOpensNothingWhenNothingMatchesWell(Site site) {
        Page page = site.open("/?q=zebra+kangaroo+wombat+closure");
        assertThat(page.locator("#count")).hasText("Nothing matches well. Closest:");
        page.locator("#q").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("html:not(.searching) #count"))
                .hasText("Nothing matches well. Closest:");
        assertThat(page).hasURL(Pattern.compile(".*/\\?q=zebra.*"));
    }

    @Test
    void escapeLetsGoStepByStep(Site site) {
        Page page = site.open("/?q=decorator");
        Locator box = page.locator("#q");
        box.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Escape");
        assertThat(page.locator("[aria-selected=true]")).hasCount(0);
        assertThat(box).hasValue("decorator");
        page.keyboard().press("Escape");
        assertThat(box).hasValue("");
        assertThat(page).hasURL(site.url("/"));
        page.keyboard().press("Escape");
        assertThat(box).not().isFocused();
    }

    @Test
    void tabAcceptsTheGreyCompletion(Site site) {
        Page page = site.open("/");
        page.keyboard().type("clos");
        assertThat(page.locator(".ghost")).hasText("closure");
        page.keyboard().press("Tab");
        assertThat(page.locator("#q")).hasValue("closure");
        assertThat(page).hasURL(site.url("/?q=closure"));
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#q")).not().isFocused();
    }

    @Test
    void everyKeyIsTextInTheBox(Site site) {
        Page page = site.open("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("/?[]");
        assertThat(page.locator("#q")).hasValue("/?[]");
        assertThat(page.locator("#help")).isHidden();
    }

    @Test
    void aPastedTracebackBecomesItsLastLine(Site site) {
        Page page = site.open("/");
        page.locator("#q")
                .evaluate(
                        """
                        box => {
                          const data = new DataTransfer();
                          data.setData("text/plain", "Traceback (most recent call last):\\n"
                            + "  File 'x.py', line 1\\nTypeError: no closure here\\n");
                          box.dispatchEvent(new ClipboardEvent("paste",
                            { clipboardData: data, cancelable: true }));
                        }
                        """);
        assertThat(page.locator("#q")).hasValue("TypeError: no closure here");
    }

    @Test
    void hitsAreHeadingsAndLinksAgainOutsideOfTheBox(Site site) {
        Page page = site.open("/?q=decorator");
        page.locator("#q").focus();
        assertThat(page.locator("#hits")).hasAttribute("role", "listbox");
        page.locator("#q").blur();
        assertThat(page.locator("[role=listbox], [role=option]")).hasCount(0);
        assertThat(page.locator("#hits [aria-hidden]")).hasCount(0);
    }
}
