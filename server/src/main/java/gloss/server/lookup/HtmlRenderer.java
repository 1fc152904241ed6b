package gloss.server.lookup;

import gloss.engine.Entry;
import gloss.engine.Range;
import gloss.engine.Text;
import java.util.function.UnaryOperator;

/** HTML without a page around it, for a hover or a side panel. */
public final class HtmlRenderer implements Renderer {
    private final Links links;
    private final UnaryOperator<String> escape;

    /**
     * @param escape makes plain text safe between tags and in attributes
     */
    public HtmlRenderer(Links links, UnaryOperator<String> escape) {
        this.links = links;
        this.escape = escape;
    }

    @Override
    public String answer(Lookup lookup, Entry entry) {
        StringBuilder out = new StringBuilder("<article>\n");
        title(out, entry);
        Notes.of(lookup.query()).forEach(note -> element(out, "p", escape.apply(note)));
        if (!entry.lead().isEmpty()) {
            element(out, "p", inline(entry.passages().getFirst().text()));
        }
        Example.of(entry).ifPresent(example -> example(out, example));
        near(out, lookup, "See also");
        return out.append("</article>\n").toString();
    }

    @Override
    public String nothing(Lookup lookup) {
        StringBuilder out = new StringBuilder("<article>\n");
        element(
                out,
                "p",
                "Nothing really matches <q>" + escape.apply(lookup.query().text()) + "</q>.");
        near(out, lookup, "Closest");
        return out.append("</article>\n").toString();
    }

    /** The entry's own HTML was sanitised when it was indexed. */
    @Override
    public String entry(Entry entry) {
        StringBuilder out = new StringBuilder("<article>\n");
        title(out, entry);
        return out.append(entry.html().strip()).append("\n</article>\n").toString();
    }

    private void title(StringBuilder out, Entry entry) {
        element(out, "h1", link(links.to(entry.id()), inline(entry.title())));
    }

    private void example(StringBuilder out, Example example) {
        element(out, "pre", "<code>" + escape.apply(example.code()) + "</code>");
        if (example.output() != null) {
            element(out, "pre", "<samp>" + escape.apply(example.output()) + "</samp>");
        }
    }

    private void near(StringBuilder out, Lookup lookup, String label) {
        if (lookup.near().isEmpty()) {
            return;
        }
        element(out, "p", label + ":");
        out.append("<ul>\n");
        for (Near near : lookup.near()) {
            element(out, "li", link(links.to(near), escape.apply(near.title())));
        }
        out.append("</ul>\n");
    }

    private String link(String url, String html) {
        return "<a href=\"" + escape.apply(url) + "\">" + html + "</a>";
    }

    private static void element(StringBuilder out, String name, String html) {
        out.append('<').append(name).append('>').append(html);
        out.append("</").append(name).append(">\n");
    }

    private String inline(Text text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Range code : text.code()) {
            out.append(escape.apply(text.plain().substring(at, code.start())));
            out.append("<code>");
            out.append(escape.apply(text.plain().substring(code.start(), code.end())));
            out.append("</code>");
            at = code.end();
        }
        return out.append(escape.apply(text.plain().substring(at))).toString();
    }
}
