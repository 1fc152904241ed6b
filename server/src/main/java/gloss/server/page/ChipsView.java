package gloss.server.page;

import gloss.engine.Facet;
import gloss.engine.Filters;
import gloss.engine.Level;
import gloss.server.html.Html;
import java.util.ArrayList;
import java.util.List;

/** The chosen filters, each with a link that takes it away. */
record ChipsView(PageQuery query, Labels labels) {
    Html of() {
        List<Html> chips = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            for (String value : query.filters().of(facet)) {
                chips.add(
                        Html.of(
                                """
                                <li><a class="chip" href="{}"><span class="sr">Remove the filter\
                                 </span>{}{}</a></li>
                                """,
                                query.without(facet, value).url(),
                                label(facet, value),
                                Icons.CLOSE));
            }
        }
        if (chips.size() > 1) {
            chips.add(
                    Html.of(
                            "<li><a class=\"chip all\" href=\"{}\">Remove all</a></li>\n",
                            query.filters(Filters.NONE).url()));
        }
        return Html.when(
                !chips.isEmpty(),
                Html.of("<ul class=\"chips\" aria-label=\"Chosen filters\">\n{}</ul>\n", chips));
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case TOPIC -> labels.topic(value);
            case LEVEL -> Level.of(value).map(Labels::level).orElse(value);
            case TAG -> value;
        };
    }
}
