package gloss.server.lookup;

import gloss.engine.Entry;
import gloss.engine.Range;
import gloss.engine.Text;

/** Markdown, as editors show it in a hover and assistants read it. */
public final class MarkdownRenderer implements Renderer {
    private final Links links;

    public MarkdownRenderer(Links links) {
        this.links = links;
    }

    @Override
    public String answer(Lookup lookup, Entry entry) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(inline(entry.title())).append("\n\n");
        Notes.of(lookup.query())
                .forEach(note -> out.append('*').append(escaped(note)).append("*\n\n"));
        if (!entry.lead().isEmpty()) {
            out.append(inline(entry.passages().getFirst().text())).append("\n\n");
        }
        Example.of(entry).ifPresent(example -> example(out, example));
        out.append("[Read more](").append(links.to(entry.id())).append(")\n");
        near(out, lookup, "See also");
        return out.toString();
    }

    @Override
    public String nothing(Lookup lookup) {
        StringBuilder out = new StringBuilder();
        out.append("Nothing really matches *")
                .append(escaped(lookup.query().text()))
                .append("*.\n");
        near(out, lookup, "Closest");
        return out.toString();
    }

    @Override
    public String entry(Entry entry) {
        return "# " + inline(entry.title()) + "\n\n" + entry.markdown().strip() + "\n";
    }

    private void near(StringBuilder out, Lookup lookup, String label) {
        if (lookup.near().isEmpty()) {
            return;
        }
        out.append('\n').append(label).append(":\n\n");
        for (Near near : lookup.near()) {
            out.append("- [").append(escaped(near.title())).append("](");
            out.append(links.to(near)).append(")\n");
        }
    }

    private static void example(StringBuilder out, Example example) {
        block(out, "python", example.code());
        if (example.output() != null) {
            block(out, "output", example.output());
        }
    }

    /** A fence is longer than any run of backticks inside of it. */
    private static void block(StringBuilder out, String language, String text) {
        String fence = "`".repeat(Math.max(3, backticks(text) + 1));
        out.append(fence).append(language).append('\n').append(text).append('\n');
        out.append(fence).append("\n\n");
    }

    private static String inline(Text text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Range code : text.code()) {
            out.append(escaped(text.plain().substring(at, code.start())));
            String inside = text.plain().substring(code.start(), code.end());
            String fence = "`".repeat(backticks(inside) + 1);
            String space = inside.startsWith("`") || inside.endsWith("`") ? " " : "";
            out.append(fence).append(space).append(inside).append(space).append(fence);
            at = code.end();
        }
        return out.append(escaped(text.plain().substring(at))).toString();
    }

    private static int backticks(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Text that must not become markup: HTML, emphasis, links, code. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\`*_[]<>~&".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        return out.toString();
    }
}
