package gloss.server.page;

import gloss.engine.SearchRequest;
import gloss.server.html.Html;

/** Links to the hits before and after. */
record PagesView(PageQuery query) {
    Html of(long total) {
        int before = Math.max(0, query.from() - query.size());
        int after = query.from() + query.size();
        boolean more = after < total && after + query.size() <= SearchRequest.MAX_WINDOW;
        if (query.from() == 0 && !more) {
            return Html.NONE;
        }
        return Html.of(
                """
                <nav class="pages" aria-label="Pages of results">
                {}<span>{}–{} of {}</span>
                {}</nav>
                """,
                Html.when(
                        query.from() > 0,
                        Html.of("<a href=\"{}\">← Previous</a>\n", query.page(before).url())),
                Labels.count(query.from() + 1L),
                Labels.count(Math.min(total, after)),
                Labels.count(total),
                Html.when(more, Html.of("<a href=\"{}\">Next →</a>\n", query.page(after).url())));
    }
}
