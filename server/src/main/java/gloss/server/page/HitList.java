package gloss.server.page;

import gloss.engine.Highlighted;
import gloss.engine.Hit;
import gloss.server.html.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * Hits as a list of links with their snippets.
 *
 * @param query goes along to the entry, which marks its words
 * @param topics whether each hit says its topic
 */
record HitList(Labels labels, String query, boolean topics) {
    /** A block longer than this is cut; a result is a glimpse, not the entry. */
    private static final int LINES = 7;

    Html of(List<Hit> hits) {
        return Html.of(
                "<ol class=\"hits\" id=\"hits\">\n{}</ol>\n",
                hits.stream().map(this::item).toList());
    }

    private Html item(Hit hit) {
        return Html.of(
                """
                <li class="hit">
                <h2 class="hit-title"><a href="{}" id="hit-{}">{}</a></h2>
                <div class="hit-more" id="more-{}">
                {}<div class="meta">{}{}</div>
                </div>
                </li>
                """,
                url(hit),
                hit.id().slug(),
                Html.highlighted(hit.title()),
                hit.id().slug(),
                snippets(hit),
                Html.when(topics, Html.of("{} · ", labels.topic(hit.topic()))),
                Labels.level(hit.level()));
    }

    private String url(Hit hit) {
        String url = "/e/" + hit.id();
        return query.isBlank() ? url : url + "?q=" + PageQuery.encoded(query);
    }

    private static List<Html> snippets(Hit hit) {
        List<Html> snippets = new ArrayList<>();
        for (Highlighted snippet : hit.snippets()) {
            snippets.add(snippet.block() ? block(snippet) : prose(snippet));
        }
        return snippets;
    }

    private static Html block(Highlighted snippet) {
        return Html.of(
                "<div class=\"snippet block\"><code>{}</code></div>\n",
                Html.highlighted(firstLines(snippet)));
    }

    private static Highlighted firstLines(Highlighted snippet) {
        String text = snippet.text().plain();
        int end = -1;
        for (int line = 0; line < LINES; line++) {
            end = text.indexOf('\n', end + 1);
            if (end < 0) {
                return snippet;
            }
        }
        int cut = end;
        return new Highlighted(
                gloss.engine.Text.code(text.substring(0, cut)),
                true,
                snippet.marks().stream().filter(mark -> mark.end() <= cut).toList());
    }

    /** Whether the passage went on is only seen from how the snippet begins and ends. */
    private static Html prose(Highlighted snippet) {
        String text = snippet.text().plain();
        boolean begins = text.isEmpty() || !Character.isLowerCase(text.codePointAt(0));
        boolean ends = text.isEmpty() || ".!?:;)".indexOf(text.charAt(text.length() - 1)) >= 0;
        return Html.of(
                "<div class=\"snippet{}{}\">{}</div>\n",
                begins ? "" : " cut-before",
                ends ? "" : " cut-after",
                Html.highlighted(snippet));
    }
}
