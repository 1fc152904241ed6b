package gloss.server.page;

import gloss.engine.Range;
import gloss.server.html.Html;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * An entry's text, ready to be read: headings can be linked to, output is told apart from code,
 * wide tables scroll by themselves, the query's words are marked.
 *
 * @param marked how many words are marked
 */
record EntryBody(Html html, List<Heading> headings, int marked) {
    record Heading(String id, String text) {}

    static EntryBody of(String sanitised, QueryMarks marks) {
        Document document = Jsoup.parseBodyFragment(sanitised);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        int marked = mark(body, marks);
        blocks(body);
        body.select("table").forEach(table -> table.wrap("<div class=\"wide\"></div>"));
        List<Heading> headings = headings(body);
        return new EntryBody(Html.sanitised(body.html()), headings, marked);
    }

    private static List<Heading> headings(Element body) {
        body.select("h1").forEach(heading -> heading.tagName("h2"));
        List<Heading> headings = new ArrayList<>();
        for (Element heading : body.select("h2[id], h3[id], h4[id], h5[id], h6[id]")) {
            String text = heading.text();
            if (heading.normalName().equals("h2")) {
                headings.add(new Heading(heading.id(), text));
            }
            heading.appendElement("a")
                    .addClass("anchor")
                    .attr("href", "#" + heading.id())
                    .attr("aria-label", "Link to “" + text + "”")
                    .text("#");
        }
        return List.copyOf(headings);
    }

    private static void blocks(Element body) {
        for (Element pre : body.select("pre")) {
            Element figure = new Element("figure");
            pre.replaceWith(figure);
            if (pre.selectFirst("code.language-output") == null) {
                figure.addClass("code");
            } else {
                figure.addClass("output");
                figure.appendElement("figcaption").text("Output");
            }
            figure.appendChild(pre);
        }
    }

    private static int mark(Element body, QueryMarks marks) {
        int count = 0;
        for (TextNode node : List.copyOf(body.select("*").textNodes())) {
            count += mark(node, marks);
        }
        return count;
    }

    private static int mark(TextNode node, QueryMarks marks) {
        String text = node.getWholeText();
        List<Range> ranges = marks.in(text);
        int at = 0;
        for (Range range : ranges) {
            node.before(new TextNode(text.substring(at, range.start())));
            node.before(new Element("mark").text(text.substring(range.start(), range.end())));
            at = range.end();
        }
        if (!ranges.isEmpty()) {
            node.before(new TextNode(text.substring(at)));
            node.remove();
        }
        return ranges.size();
    }
}
