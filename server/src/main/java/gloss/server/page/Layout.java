package gloss.server.page;

import gloss.server.html.Html;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The frame around every page. */
final class Layout {
    private final Assets assets;
    private final Optional<URI> publicUrl;

    Layout(Assets assets, Optional<URI> publicUrl) {
        this.assets = assets;
        this.publicUrl = publicUrl;
    }

    /**
     * @param query what stands in the search box
     */
    Html document(View view, String query, Html footer) {
        return Html.of(
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                {}
                </head>
                <body>
                <a class="skip" href="#main">Skip to the content</a>
                {}
                <div class="page">
                {}
                </div>
                {}
                {}
                </body>
                </html>
                """,
                head(view),
                header(query, view.kind() == View.Kind.HOME),
                content(view),
                footer,
                Help.HTML);
    }

    /** Only what changes with a search; the title comes along. */
    Html fragment(View view) {
        return Html.of("<title>{}</title>\n{}", title(view), content(view));
    }

    private static String title(View view) {
        return view.title().isEmpty() ? "Gloss" : view.title() + " · Gloss";
    }

    private static Html content(View view) {
        return Html.of(
                """
                <main id="main" class="main {}" tabindex="-1" data-page="{}" data-completion="{}">
                {}
                </main>
                {}\
                """,
                view.kind().css(),
                view.kind().css(),
                view.completion(),
                view.main(),
                view.side());
    }

    private Html head(View view) {
        return Html.of(
                """
                <title>{}</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="description" content="{}">
                <meta name="color-scheme" content="light dark">
                <meta property="og:site_name" content="Gloss">
                <meta property="og:type" content="{}">
                <meta property="og:title" content="{}">
                <meta property="og:description" content="{}">
                {}<link rel="icon" href="{}" type="image/svg+xml">
                <link rel="search" type="application/opensearchdescription+xml" title="Gloss"\
                 href="/opensearch.xml">
                <link rel="stylesheet" href="{}">
                <link rel="stylesheet" href="{}">
                <script src="{}"></script>
                {}<script type="module" src="{}"></script>\
                """,
                title(view),
                view.description(),
                view.kind() == View.Kind.ENTRY ? "article" : "website",
                view.title().isEmpty() ? "Gloss" : view.title(),
                view.description(),
                canonical(view),
                assets.url("favicon.svg"),
                assets.url("style.css"),
                assets.url("content.css"),
                assets.url("first.js"),
                preloads(),
                assets.url("app.js"));
    }

    /** Absolute addresses come only from the public URL, never from a request. */
    private Html canonical(View view) {
        return publicUrl
                .map(url -> url.resolve(view.path()).toString())
                .map(url ->
                        Html.of(
                                """
                                <link rel="canonical" href="{}">
                                <meta property="og:url" content="{}">
                                """,
                                url,
                                url))
                .orElse(Html.NONE);
    }

    private List<Html> preloads() {
        return Assets.MODULES.stream()
                .map(name ->
                        Html.of("<link rel=\"modulepreload\" href=\"{}\">\n", assets.url(name)))
                .toList();
    }

    private static Html header(String query, boolean home) {
        return Html.of(
                """
                <header class="bar">
                <div class="bar-in">
                <a class="brand" href="/" aria-label="Gloss: start page"><span>Gloss</span></a>
                <form class="box" id="search" role="search" action="/" method="get">
                <label class="sr" for="q">Search</label>
                <button class="go" aria-label="Search">{}</button>
                <span class="field"><span class="ghost" aria-hidden="true"></span>\
                <input id="q" name="q" type="text" value="{}"\
                 placeholder="A word, a symptom, a symbol …" autocomplete="off"\
                 autocapitalize="off" autocorrect="off" spellcheck="false"\
                 enterkeyhint="search"{}></span>
                <kbd class="hint" aria-hidden="true">/</kbd>
                <button class="clear" type="button" aria-label="Clear the search" hidden>{}</button>
                <span class="busy" aria-hidden="true"></span>
                </form>
                <div class="tools">
                <button class="tool theme" type="button" hidden>{}</button>
                <button class="tool" type="button" popovertarget="help"\
                 aria-label="Keys and search help">{}</button>
                </div>
                </div>
                <p class="trouble" role="alert" hidden></p>
                <p class="sr" role="status" id="announce"></p>
                </header>\
                """,
                Icons.SEARCH,
                query,
                Html.when(home, Html.of(" autofocus")),
                Icons.CLOSE,
                Icons.THEME,
                Icons.HELP);
    }
}
