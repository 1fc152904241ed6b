package gloss.indexer;

import gloss.engine.Passage;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders a body once, at the door: to HTML without anything that could run or load something, and
 * to the plain passages that are searched. Safe for use by many threads.
 */
final class MarkdownRenderer {
    private static final String[] BLOCKS = {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "hr",
        "br",
        "pre",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td"
    };
    private static final String[] INLINES = {"em", "strong", "code", "del", "kbd", "sub", "sup"};

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(BLOCKS)
                    .allowElements(INLINES)
                    .allowElements("a")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowStandardUrlProtocols()
                    .allowAttributes("id")
                    .matching((element, attribute, value) -> value.startsWith("h-") ? value : null)
                    .onElements("h1", "h2", "h3", "h4", "h5", "h6")
                    .allowAttributes("class")
                    .matching((element, attribute, value) ->
                            value.startsWith("language-") ? value : null)
                    .onElements("code")
                    .allowAttributes("align")
                    .matching(true, "left", "right", "center")
                    .onElements("th", "td")
                    .allowAttributes("start")
                    .onElements("ol")
                    .toFactory();

    private final Parser parser;
    private final HtmlRenderer renderer;

    MarkdownRenderer() {
        List<Extension> extensions =
                List.of(
                        TablesExtension.create(),
                        AutolinkExtension.create(),
                        HeadingAnchorExtension.builder().idPrefix("h-").build());
        parser =
                Parser.builder()
                        .extensions(extensions)
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .build();
        renderer = HtmlRenderer.builder().extensions(extensions).build();
    }

    record Rendered(String html, List<Passage> passages) {}

    Node parse(String markdown) {
        return parser.parse(markdown);
    }

    Rendered render(Node document) {
        return new Rendered(
                POLICY.sanitize(renderer.render(document)), new PassageReader().read(document));
    }
}
