package gloss.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import gloss.engine.Report;
import gloss.server.ByHand;
import gloss.server.GlossServer;
import gloss.server.Reindexing;
import gloss.server.ServerOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page that is opened while the index is being updated. */
@BrowserTest
final class LongUpdateTest {
    @Test
    void showsHowFarItIsAndHowItEnds(Site site) {
        ByHand reindexer = new ByHand();
        Reindexing reindexing = new Reindexing(reindexer, Optional.empty());
        try (GlossServer server =
                new GlossServer(site.engine(), ServerOptions.local(0), reindexing).start()) {
            reindexer.progress(40, 1200);
            Page page = site.open(server.url() + "/?q=closure");
            assertThat(page.locator("#reindex progress")).hasAttribute("value", "40");
            reindexer.progress(600, 1200);
            assertThat(page.locator("#reindex progress")).hasJSProperty("value", 600);
            assertThat(page.locator(".hit")).hasCount(1);
            reindexer.end(Report.empty());
            assertThat(page.locator("#reindex")).hasText("The index is up to date.");
            page.reload();
            assertThat(page.locator("#reindex")).hasCount(0);

            reindexer.progress(40, 1200);
            page.reload();
            reindexer.end(Report.empty().refused("worse", 1));
            assertThat(page.locator("#reindex")).containsText("The update was refused");
            page.close();
        }
    }
}
