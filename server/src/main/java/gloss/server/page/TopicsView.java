package gloss.server.page;

import gloss.engine.FacetCount;
import gloss.server.html.Html;
import java.util.List;

/** Topics to browse, at length or in short. */
final class TopicsView {
    private TopicsView() {}

    static Html cards(Overview overview) {
        return Html.of(
                "<ul class=\"topics\">\n{}</ul>\n",
                overview.topics().stream()
                        .map(topic ->
                                Html.of(
                                        """
                                        <li><a href="{}"><span class="name">{}</span>\
                                         <span class="n" aria-hidden="true">{}</span>\
                                        <span class="sr">, {}</span></a><p>{}</p></li>
                                        """,
                                        Labels.topicUrl(topic.value()),
                                        topic.label(),
                                        topic.count(),
                                        Labels.entries(topic.count()),
                                        topic.description()))
                        .toList());
    }

    static Html compact(Overview overview) {
        return Html.of(
                "<ul class=\"links\">\n{}</ul>\n",
                overview.topics().stream()
                        .map(topic ->
                                Html.of(
                                        "<li><a href=\"{}\">{}</a> <span class=\"n\">{}</span></li>\n",
                                        Labels.topicUrl(topic.value()),
                                        topic.label(),
                                        topic.count()))
                        .toList());
    }

    /** Links to what has a facet value, with counts. */
    static Html values(String parameter, List<FacetCount> counts) {
        return Html.of(
                "<ul class=\"links\">\n{}</ul>\n",
                counts.stream()
                        .map(count ->
                                Html.of(
                                        "<li><a href=\"/?{}={}\">{}</a> <span class=\"n\">{}</span></li>\n",
                                        parameter,
                                        PageQuery.encoded(count.value()),
                                        count.label(),
                                        Labels.count(count.count())))
                        .toList());
    }
}
