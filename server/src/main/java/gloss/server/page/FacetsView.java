package gloss.server.page;

import gloss.engine.Facet;
import gloss.engine.FacetCount;
import gloss.server.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What hits can be narrowed by: check boxes of the search form. Beside the hits, or a sheet on
 * small screens.
 */
record FacetsView(PageQuery query) {
    private static final int SHOWN = 8;

    Html of(Map<Facet, List<FacetCount>> facets) {
        List<Html> sets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<FacetCount> counts = facets.getOrDefault(facet, List.of());
            if (!counts.isEmpty()) {
                sets.add(set(facet, counts));
            }
        }
        return Html.of(
                """
                <aside id="side" class="side filters" popover aria-label="Filters">
                <div class="sheet-head"><h2>Filters</h2>\
                <button class="done" type="button" popovertarget="side"\
                 popovertargetaction="hide">Done</button></div>
                {}{}</aside>\
                """,
                sets,
                Html.when(
                        !sets.isEmpty(),
                        Html.of(
                                "<button class=\"apply\" form=\"search\">Apply filters</button>\n")));
    }

    private Html set(Facet facet, List<FacetCount> counts) {
        List<Html> first = new ArrayList<>();
        List<Html> more = new ArrayList<>();
        for (FacetCount count : counts) {
            boolean early = first.size() < SHOWN || count.selected();
            (early ? first : more).add(box(facet, count));
        }
        return Html.of(
                """
                <fieldset class="facet">
                <legend>{}</legend>
                {}{}</fieldset>
                """,
                name(facet),
                first,
                Html.when(
                        !more.isEmpty(),
                        Html.of(
                                """
                                <details id="rest-{}"><summary>{} more</summary>
                                {}</details>
                                """,
                                facet.value(),
                                more.size(),
                                more)));
    }

    /** A value that the query's text asks for can't be unchecked here. */
    private Html box(Facet facet, FacetCount count) {
        boolean chosen = query.filters().of(facet).contains(count.value());
        return Html.of(
                """
                <label class="value"><input type="checkbox" form="search" name="{}" value="{}"\
                 id="f-{}-{}"{}{}><span class="name">{}</span> <span class="n">{}</span></label>
                """,
                facet.value(),
                count.value(),
                facet.value(),
                count.value(),
                Html.when(count.selected(), Html.of(" checked")),
                Html.when(count.selected() && !chosen, Html.of(" disabled")),
                count.label(),
                Labels.count(count.count()));
    }

    static String name(Facet facet) {
        return switch (facet) {
            case TOPIC -> "Topic";
            case LEVEL -> "Level";
            case TAG -> "Tag";
        };
    }
}
