package gloss.server.page;

import gloss.engine.FacetCount;
import gloss.engine.Searcher;
import gloss.server.html.Html;
import java.util.List;

/** The start page: what there is to find, for those who don't type yet. */
final class HomeView {
    private static final int TAGS = 24;

    private HomeView() {}

    static View of(Searcher searcher) {
        Overview overview = Overview.of(searcher);
        List<FacetCount> tags = overview.tags().subList(0, Math.min(TAGS, overview.tags().size()));
        Html main =
                Html.of(
                        """
                        <h1>What are you looking for?</h1>
                        <p class="lead">Type a word, half a word, a symptom, a symbol or the last line of\
                         an error message. Answers come as you type.</p>
                        {}\
                        """,
                        overview.topics().isEmpty() ? empty() : TopicsView.cards(overview));
        Html side =
                Html.of(
                        """
                        <aside id="side" class="side" aria-label="More ways to browse">
                        {}{}</aside>\
                        """,
                        Html.when(
                                !overview.levels().isEmpty(),
                                Html.of(
                                        "<section><h2>Levels</h2>\n{}</section>\n",
                                        TopicsView.values("level", overview.levels()))),
                        Html.when(
                                !tags.isEmpty(),
                                Html.of(
                                        "<section class=\"tags\"><h2>Frequent tags</h2>\n{}</section>\n",
                                        TopicsView.values("tag", tags))));
        return View.of(
                View.Kind.HOME,
                "",
                "Search " + searcher.status().entries() + " entries as you type.",
                "/",
                main,
                side);
    }

    private static Html empty() {
        return Html.of(
                "<p class=\"problem\">There are no entries yet. They appear here once indexed.</p>\n");
    }
}
