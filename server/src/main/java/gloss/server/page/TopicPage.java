package gloss.server.page;

import gloss.engine.Hit;
import gloss.engine.Searcher;
import gloss.server.html.Html;
import java.util.List;

/** What a topic has. */
record TopicPage(Searcher searcher, String topic) {
    View view() {
        Labels labels = new Labels(searcher.vocabulary());
        Overview overview = Overview.of(searcher);
        String label = labels.topic(topic);
        String description = labels.description(topic);
        Html main =
                Html.of(
                        """
                        <p class="crumbs"><a href="/">Topics</a></p>
                        <h1>{}</h1>
                        <p class="lead">{}</p>
                        <p class="facts"><span>{}</span> <a href="/?topic={}">Search in this topic</a></p>
                        {}\
                        """,
                        label,
                        description,
                        Labels.entries(overview.count(topic)),
                        PageQuery.encoded(topic),
                        entries(labels));
        Html side =
                Html.of(
                        """
                        <aside id="side" class="side" aria-label="Other topics">
                        <section><h2>Topics</h2>
                        {}</section>
                        </aside>\
                        """,
                        TopicsView.compact(overview));
        return View.of(
                View.Kind.TOPIC,
                label,
                description.isEmpty() ? "Entries about " + label : description,
                Labels.topicUrl(topic),
                main,
                side);
    }

    private Html entries(Labels labels) {
        List<Hit> hits = TopicEntries.of(searcher, topic);
        if (!hits.isEmpty()) {
            return new HitList(labels, "", false).of(hits);
        }
        return Html.of(
                "<p>There are too many for one page: <a href=\"/?topic={}\">page through"
                        + " them</a>.</p>\n",
                PageQuery.encoded(topic));
    }
}
