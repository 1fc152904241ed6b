package gloss.server.page;

import gloss.engine.Hit;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.server.html.Html;
import java.util.List;

/** What stands at an address that leads nowhere. */
record MissingPage(Searcher searcher, String path, String wanted, String what) {
    private static final int CLOSE = 5;

    View view() {
        String words = wanted.replace('-', ' ');
        String asked = words.length() > PageParameters.MAX_QUERY ? "" : words;
        List<Hit> close =
                searcher.search(SearchRequest.of(asked).facets(false).page(0, CLOSE)).hits();
        Html main =
                Html.of(
                        """
                        <h1>There is no {} “{}”</h1>
                        {}<section class="browse" aria-labelledby="browse-title">
                        <h2 id="browse-title">Browse a topic</h2>
                        {}</section>\
                        """,
                        what,
                        wanted.length() <= 100 ? wanted : wanted.substring(0, 100) + "…",
                        Html.when(
                                !close.isEmpty(),
                                Html.of(
                                        "<p>Perhaps one of these:</p>\n{}",
                                        new HitList(new Labels(searcher.vocabulary()), "", true)
                                                .of(close))),
                        TopicsView.compact(Overview.of(searcher)));
        Html side =
                Html.of("<aside id=\"side\" class=\"side\" aria-label=\"Empty\" hidden></aside>");
        return View.of(View.Kind.MISSING, "Not found", "Nothing is here.", path, main, side)
                .status(404);
    }
}
