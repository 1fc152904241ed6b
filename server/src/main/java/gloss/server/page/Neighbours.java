package gloss.server.page;

import gloss.engine.Entry;
import gloss.engine.Hit;
import gloss.engine.Searcher;
import gloss.server.html.Html;
import java.util.List;
import java.util.Optional;

/** The entries before and after one in its topic. */
record Neighbours(Optional<Hit> previous, Optional<Hit> next) {
    static Neighbours of(Searcher searcher, Entry entry) {
        List<Hit> topic = TopicEntries.of(searcher, entry.topic());
        for (int i = 0; i < topic.size(); i++) {
            if (topic.get(i).id().equals(entry.id())) {
                return new Neighbours(at(topic, i - 1), at(topic, i + 1));
            }
        }
        return new Neighbours(Optional.empty(), Optional.empty());
    }

    private static Optional<Hit> at(List<Hit> hits, int index) {
        return index >= 0 && index < hits.size() ? Optional.of(hits.get(index)) : Optional.empty();
    }

    Html html() {
        if (previous.isEmpty() && next.isEmpty()) {
            return Html.NONE;
        }
        return Html.of(
                "<nav class=\"neighbours\" aria-label=\"Neighbours in the topic\">\n{}{}</nav>",
                previous.map(hit ->
                        Html.of(
                                """
                                <a rel="prev" href="/e/{}"><span>← Previous</span>\
                                 {}</a>
                                """,
                                hit.id().slug(),
                                Html.highlighted(hit.title()))),
                next.map(hit ->
                        Html.of(
                                """
                                <a rel="next" href="/e/{}"><span>Next →</span>\
                                 {}</a>
                                """,
                                hit.id().slug(),
                                Html.highlighted(hit.title()))));
    }
}
