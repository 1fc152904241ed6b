package gloss.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
final class FacetsTest {
    @Test
    void severalValuesNarrowTogetherAndEachCanBeRemoved(Site site) {
        Page page = site.open("/?q=decorator");
        page.locator("label:has(#f-topic-functions)").click();
        assertThat(page).hasURL(site.url("/?q=decorator&topic=functions"));
        page.locator("label:has(#f-topic-oop)").click();
        assertThat(page).hasURL(site.url("/?q=decorator&topic=functions&topic=oop"));
        assertThat(page.locator(".chip")).hasCount(3);
        page.locator(".chip:has-text('Functions')").click();
        assertThat(page).hasURL(site.url("/?q=decorator&topic=oop"));
        assertThat(page.locator("#f-topic-oop")).isChecked();
        assertThat(page.locator("#f-topic-functions")).not().isChecked();
        assertThat(page.locator(".hit .meta").first()).containsText("Classes and objects");
    }

    @Test
    void theFocusStaysOnTheBoxThatWasChecked(Site site) {
        Page page = site.open("/?q=practice");
        page.locator("#f-level-beginner").focus();
        page.keyboard().press("Space");
        assertThat(page).hasURL(site.url("/?q=practice&level=beginner"));
        assertThat(page.locator(".chip")).hasCount(1);
        assertThat(page.locator("#f-level-beginner")).isFocused();
        assertThat(page.locator("#f-level-beginner")).isChecked();
    }

    @Test
    void filtersStayWhileTyping(Site site) {
        Page page = site.open("/?q=pract&topic=practice");
        page.locator("#q").focus();
        page.keyboard().press("End");
        page.keyboard().type("ice");
        assertThat(page).hasURL(site.url("/?q=practice&topic=practice"));
        assertThat(page.locator(".chip"))
                .hasText(new String[] {"Remove the filter Practice & drill"});
    }

    @Test
    void backTakesAFilterAway(Site site) {
        Page page = site.open("/?q=decorator");
        page.locator("label:has(#f-topic-functions)").click();
        assertThat(page.locator(".hit")).hasCount(1);
        page.goBack();
        assertThat(page.locator(".hit")).hasCount(2);
        assertThat(page.locator("#f-topic-functions")).not().isChecked();
    }

    @Test
    void onAPhoneTheyAreASheetThatStaysOpenWhileChoosing(Site site) {
        Page page = site.open("/?q=practice", phone -> phone.setViewportSize(360, 740));
        assertThat(page.locator("#side")).isHidden();
        page.locator(".open-filters").click();
        assertThat(page.locator("#side")).isVisible();
        page.locator("label:has(#f-level-beginner)").click();
        assertThat(page.locator(".open-filters")).containsText("Filters (1)");
        assertThat(page.locator("#side")).isVisible();
        page.locator(".done").click();
        assertThat(page.locator("#side")).isHidden();
    }

    @Test
    void pagingKeepsWhatIsChosen(Site site) {
        Page page = site.open("/?q=practice&level=beginner");
        page.locator(".pages a:has-text('Next')").click();
        assertThat(page).hasURL(site.url("/?q=practice&level=beginner&from=10"));
        assertThat(page.locator(".pages span")).hasText("11–14 of 14");
        assertThat(page.locator(".hit")).hasCount(4);
    }
}
