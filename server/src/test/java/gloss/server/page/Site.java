package gloss.server.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import gloss.engine.Report;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.server.GlossServer;
import gloss.server.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One server with its entries and one browser, shared by all tests; pages are each test's own. */
final class Site implements AutoCloseable {
    private static final int TIMEOUT = 20_000;

    private final Path folder;
    private final LuceneSearchEngine engine;
    private final GlossServer server;
    private final Playwright playwright;
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Site(Path chromium) {
        try {
            folder = Files.createTempDirectory("gloss-page");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        engine = new LuceneSearchEngine(folder);
        Entries.index(engine, Report.empty());
        server = new GlossServer(engine, ServerOptions.local(0)).start();
        // Generous, as it only matters when something fails.
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(List.of("--no-sandbox")));
    }

    LuceneSearchEngine engine() {
        return engine;
    }

    String url(String path) {
        return server.url() + path;
    }

    /** A new page in a window of its own, 1280 pixels wide. */
    Page open(String path) {
        return open(path, options -> {});
    }

    Page open(String path, Consumer<Browser.NewContextOptions> how) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(1280, 900);
        how.accept(options);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(TIMEOUT);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(path.startsWith("http") ? path : url(path));
        return page;
    }

    /** What the browser complained about (errors of scripts, refused content) since last asked. */
    List<String> complaints() {
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    void closePages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
        engine.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
