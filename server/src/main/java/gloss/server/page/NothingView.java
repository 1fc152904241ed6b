package gloss.server.page;

import gloss.engine.Filters;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.Suggestion;
import gloss.server.html.Html;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What to do when there is no hit. */
record NothingView(Searcher searcher, PageQuery query, Overview overview) {
    private static final int WORDS = 4;
    private static final int SUGGESTIONS = 6;

    /**
     * @param problems why the query could not be asked; empty if it just found nothing
     */
    Html of(List<String> problems) {
        List<Html> ways = new ArrayList<>();
        if (query.from() > 0) {
            ways.add(way(query.page(0).url(), "Go to the first results"));
        } else if (!query.filters().isEmpty()) {
            ways.add(everywhere(problems.isEmpty()));
        }
        if (query.literal()) {
            ways.add(way(query.literal(false).url(), "Search as usual, with corrections"));
        }
        if (query.syntax() == SearchRequest.Syntax.LUCENE) {
            ways.add(
                    way(
                            PageQuery.of(query.text()).filters(query.filters()).url(),
                            "Search for this as plain text"));
        }
        for (String suggestion : problems.isEmpty() ? suggestions() : Set.<String>of()) {
            ways.add(way(PageQuery.of(suggestion).url(), suggestion));
        }
        return Html.of(
                """
                <div class="nothing">
                {}{}{}</div>
                <section class="browse" aria-labelledby="browse-title">
                <h2 id="browse-title">Or browse a topic</h2>
                {}</section>
                """,
                problems.stream()
                        .map(text -> Html.of("<p class=\"problem\">{}</p>\n", text))
                        .toList(),
                Html.when(
                        problems.isEmpty(),
                        Html.of(
                                """
                                <p>Try fewer words, another word for the same thing, the symbol\
                                 itself, or the last line of an error message.</p>
                                """)),
                Html.when(
                        !ways.isEmpty(),
                        Html.of("<ul class=\"ways\" aria-label=\"Suggestions\">\n{}</ul>\n", ways)),
                TopicsView.compact(overview));
    }

    private Html everywhere(boolean counted) {
        PageQuery wide = query.filters(Filters.NONE);
        if (!counted || wide.text().isBlank()) {
            return way(wide.url(), "Search without filters");
        }
        long total = searcher.search(wide.request().page(0, 0)).total().value();
        return Html.of(
                "<li><a href=\"{}\">Search without filters</a> ({})</li>\n",
                wide.url(),
                Labels.entries(total));
    }

    private static Html way(String url, String text) {
        return Html.of("<li><a href=\"{}\">{}</a></li>\n", url, text);
    }

    /** Each word may lead somewhere even when together they don't. */
    private Set<String> suggestions() {
        Set<String> found = new LinkedHashSet<>();
        String[] words = query.text().strip().split("\\s+", WORDS + 1);
        for (int i = 0; i < Math.min(WORDS, words.length); i++) {
            for (Suggestion suggestion : searcher.suggest(words[i], 2)) {
                if (found.size() < SUGGESTIONS) {
                    found.add(suggestion.text());
                }
            }
        }
        return found;
    }
}
