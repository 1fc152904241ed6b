package gloss.server.page;

import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.engine.QuerySyntaxException;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.SearchTimeoutException;
import gloss.engine.Searcher;
import gloss.server.html.Html;
import java.util.List;
import java.util.Map;

/** The search page: topics when nothing is asked for, hits, or what to do without any. */
record SearchPage(Searcher searcher, PageParameters parameters) {
    View view() {
        PageQuery query = parameters.query();
        if (!parameters.problems().isEmpty()) {
            return nothing(parameters.problems(), Map.of());
        }
        if (query.isEmpty()) {
            return HomeView.of(searcher);
        }
        try {
            SearchResult result = searcher.search(query.request());
            if (!result.hits().isEmpty()) {
                return hits(query, result);
            }
            return nothing(
                    query.from() == 0
                            ? List.of()
                            : List.of("There are no more entries than you have seen."),
                    result.facets());
        } catch (QuerySyntaxException e) {
            return nothing(List.of("Column " + e.column() + ": " + e.getMessage()), Map.of());
        } catch (SearchTimeoutException e) {
            return nothing(
                    List.of("This search takes too long and was stopped; fewer words help."),
                    Map.of());
        }
    }

    private View hits(PageQuery query, SearchResult result) {
        Labels labels = new Labels(searcher.vocabulary());
        Html main =
                Html.of(
                        """
                        <h1 class="sr">{}</h1>
                        <div class="summary">
                        <p class="count{}" id="count">{}</p>
                        {}{}</div>
                        {}{}{}{}\
                        """,
                        heading(query, labels),
                        result.weak() ? " weak" : "",
                        result.weak()
                                ? "Nothing matches well. Closest:"
                                : Labels.entries(result.total().value()),
                        new ChipsView(query, labels).of(),
                        filtersButton(query),
                        kept(query),
                        new ReadingView(query).of(result),
                        new HitList(labels, query.text(), true).of(result.hits()),
                        new PagesView(query).of(result.total().value()));
        return view(query, heading(query, labels), main, new FacetsView(query).of(result.facets()))
                .completion(Completion.of(searcher, query.text()));
    }

    private View nothing(List<String> problems, Map<Facet, List<FacetCount>> facets) {
        PageQuery query = parameters.query();
        Labels labels = new Labels(searcher.vocabulary());
        Html main =
                Html.of(
                        """
                        <div class="summary">
                        <p class="count" id="count">{}</p>
                        {}{}</div>
                        {}<h1>{}</h1>
                        {}\
                        """,
                        query.from() > 0 ? "No more entries" : "No entries",
                        new ChipsView(query, labels).of(),
                        Html.when(!facets.isEmpty(), filtersButton(query)),
                        kept(query),
                        query.text().isBlank()
                                ? "Nothing found"
                                : "Nothing found for “" + shortened(query.text()) + "”",
                        new NothingView(searcher, query, Overview.of(searcher)).of(problems));
        return view(query, heading(query, labels), main, new FacetsView(query).of(facets));
    }

    private static View view(PageQuery query, String title, Html main, Html side) {
        return View.of(
                View.Kind.RESULTS, title, "Search results: " + title, query.url(), main, side);
    }

    /** What the form must send along although nothing shows it. */
    private static Html kept(PageQuery query) {
        return Html.of(
                "{}{}{}",
                Html.when(query.literal(), hidden("literal", "true")),
                Html.when(
                        query.syntax() == SearchRequest.Syntax.LUCENE, hidden("syntax", "lucene")),
                Html.when(
                        query.size() != PageQuery.SIZE,
                        hidden("size", Integer.toString(query.size()))));
    }

    private static Html hidden(String name, String value) {
        return Html.of(
                "<input type=\"hidden\" form=\"search\" name=\"{}\" value=\"{}\">\n", name, value);
    }

    private static Html filtersButton(PageQuery query) {
        int chosen =
                query.filters().topics().size()
                        + query.filters().levels().size()
                        + query.filters().tags().size();
        return Html.of(
                """
                <button class="open-filters" type="button" popovertarget="side">{} Filters{}</button>
                """,
                Icons.FILTERS,
                chosen == 0 ? "" : " (" + chosen + ")");
    }

    private static String heading(PageQuery query, Labels labels) {
        if (!query.text().isBlank()) {
            return shortened(query.text());
        }
        return query.filters().topics().size() == 1
                ? labels.topic(query.filters().topics().first())
                : "Entries";
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
