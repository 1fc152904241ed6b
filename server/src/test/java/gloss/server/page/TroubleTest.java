package gloss.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import gloss.server.GlossServer;
import gloss.server.ServerOptions;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@BrowserTest
final class TroubleTest {
    @Test
    void aSlowAnswerToAnOldQuestionIsNotShown(Site site) {
        Page page = site.open("/");
        AtomicReference<Route> slow = new AtomicReference<>();
        page.route("**/?q=decorato&fragment=results", slow::set);
        page.keyboard().type("decorato");
        page.waitForCondition(() -> slow.get() != null);
        assertThat(page.locator("html")).hasClass("js searching");
        page.keyboard().type("r");
        assertThat(page.locator(".hit")).hasCount(2);
        page.keyboard().press("Control+a");
        page.keyboard().type("closure");
        assertThat(page.locator(".hit")).hasCount(1);
        slow.get().fulfill(new Route.FulfillOptions().setBody("<main id=main>too late</main>"));
        page.keyboard().type("s");
        assertThat(page).hasURL(site.url("/?q=closures"));
        assertThat(page.locator(".hit-title")).hasText("What is a closure?");
        assertThat(page.locator("#main")).not().containsText("too late");
    }

    @Test
    void enterWaitsForASlowAnswer(Site site) {
        Page page = site.open("/");
        AtomicReference<Route> slow = new AtomicReference<>();
        page.route("**/?q=mro&fragment=results", slow::set);
        page.keyboard().type("mro");
        page.waitForCondition(() -> slow.get() != null);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(site.url("/?q=mro"));
        slow.get().resume();
        page.waitForURL(site.url("/e/mro?q=mro"));
    }

    @Test
    void aServerThatGoesAwayIsSaidAndItsReturnIsNoticed(Site site) {
        GlossServer server = new GlossServer(site.engine(), ServerOptions.local(0)).start();
        int port = server.port();
        Page page = site.open(server.url());
        page.keyboard().type("clos");
        assertThat(page.locator(".hit")).hasCount(1);
        server.close();
        page.keyboard().type("ure");
        assertThat(page.locator(".trouble")).hasText("The server can’t be reached. Trying again …");
        assertThat(page.locator(".hit")).hasCount(1);
        assertThat(site.complaints()).allMatch(said -> said.contains("ERR_CONNECTION"));
        try (GlossServer again =
                new GlossServer(site.engine(), ServerOptions.local(port)).start()) {
            assertThat(page.locator(".trouble")).isHidden();
            assertThat(page).hasURL(again.url() + "/?q=closure");
            assertThat(page).hasTitle("closure · Gloss");
            site.closePages();
        }
        site.complaints();
    }

    @Test
    void aServerInTroubleIsAskedAgain(Site site) {
        Page page = site.open("/");
        page.route(
                "**/?q=mro&fragment=results",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503)),
                new Page.RouteOptions().setTimes(1));
        page.keyboard().type("mro");
        assertThat(page.locator(".trouble"))
                .hasText("The server has a problem (503). Trying again …");
        assertThat(page.locator(".hit-title").first()).containsText("MRO");
        assertThat(page.locator(".trouble")).isHidden();
        assertThat(site.complaints()).allMatch(said -> said.contains("503"));
    }

    @Test
    void aTextThatIsTooLongIsRefusedInWords(Site site) {
        Page page = site.open("/");
        page.locator("#q").fill("x".repeat(100_000));
        assertThat(page.locator(".problem")).containsText("too long");
        page.locator("#q").fill("mro");
        assertThat(page.locator(".hit-title").first()).containsText("MRO");
    }
}
