package gloss.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
final class AccessibilityTest {
    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/?q=function&topic=functions&level=beginner&level=intermediate",
                    "/?q=decoratr",
                    "/e/mutable-default-arguments?q=default",
                    "/t/practice",
                    "/?q=qwertzuiop");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme, Site site) {
        Page page = site.open("/", options -> options.setColorScheme(scheme));
        for (String path : PATHS) {
            page.navigate(site.url(path));
            assertThat(page.locator("h1")).hasCount(1);
            check(page, path);
        }
    }

    @Test
    void axeFindsNothingOnAPhone(Site site) {
        Page page = site.open("/", phone -> phone.setViewportSize(360, 740));
        for (String path : PATHS.subList(1, 4)) {
            page.navigate(site.url(path));
            check(page, path);
        }
    }

    @Test
    void axeFindsNothingWhileOneTypesAndChooses(Site site) {
        Page page = site.open("/");
        page.keyboard().type("decorator");
        assertThat(page.locator(".hit")).hasCount(2);
        check(page, "typing");
        page.keyboard().press("ArrowDown");
        check(page, "choosing");
    }

    @Test
    void axeFindsNothingInTheOverlays(Site site) {
        Page page = site.open("/?q=practice", phone -> phone.setViewportSize(390, 800));
        page.locator(".open-filters").click();
        check(page, "sheet");
        page.locator(".done").click();
        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        check(page, "help");
    }

    private static void check(Page page, String where) {
        List<String> violations =
                new AxeBuilder(page)
                        .analyze().getViolations().stream().map(rule -> describe(rule)).toList();
        assertThat(violations).as(where).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
