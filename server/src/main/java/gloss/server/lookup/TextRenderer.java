package gloss.server.lookup;

import gloss.engine.Entry;
import gloss.engine.Text;

/** Text for a terminal. */
public final class TextRenderer implements Renderer {
    public static final int MIN_WIDTH = 40;
    public static final int WIDTH = 80;
    public static final int MAX_WIDTH = 200;

    private final Links links;
    private final Style style;
    private final int width;

    public TextRenderer(Links links, Style style, int width) {
        if (width < MIN_WIDTH || width > MAX_WIDTH) {
            throw new IllegalArgumentException(
                    "a width is from " + MIN_WIDTH + " to " + MAX_WIDTH + ", got " + width);
        }
        this.links = links;
        this.style = style;
        this.width = width;
    }

    @Override
    public String answer(Lookup lookup, Entry entry) {
        StringBuilder out = new StringBuilder();
        Notes.of(lookup.query())
                .forEach(note -> out.append(style.faint(Plain.line(note))).append('\n'));
        head(out, entry);
        if (!entry.lead().isEmpty()) {
            out.append('\n').append(paragraph().lines(entry.passages().getFirst().text()));
        }
        Example.of(entry).ifPresent(example -> example(out, example));
        if (!links.isEmpty()) {
            out.append('\n').append(style.link(links.to(entry.id()))).append('\n');
        }
        near(out, lookup, "See also:");
        return out.toString();
    }

    @Override
    public String nothing(Lookup lookup) {
        StringBuilder out = new StringBuilder();
        String question = shortened(Plain.line(lookup.query().text()), width);
        out.append("Nothing really matches \"").append(question).append("\".\n");
        near(out, lookup, "Closest:");
        return out.toString();
    }

    @Override
    public String entry(Entry entry) {
        StringBuilder out = new StringBuilder();
        head(out, entry);
        out.append('\n').append(new TerminalMarkdown(style, width).show(entry.markdown()));
        if (!links.isEmpty()) {
            out.append('\n').append(style.link(links.to(entry.id()))).append('\n');
        }
        return out.toString();
    }

    private Paragraph paragraph() {
        return new Paragraph(style, width);
    }

    private void head(StringBuilder out, Entry entry) {
        String title = new Paragraph(Style.NONE, width).lines(Text.plain(entry.title().plain()));
        title.lines().forEach(line -> out.append(style.title(line)).append('\n'));
        String place = Plain.line(entry.topic()) + ", " + entry.level().value();
        out.append(style.faint(place)).append('\n');
    }

    private void example(StringBuilder out, Example example) {
        out.append('\n');
        Plain.of(example.code())
                .lines()
                .forEach(line -> out.append("    ").append(style.block(line)).append('\n'));
        if (example.output() != null) {
            out.append('\n');
            Plain.of(example.output())
                    .lines()
                    .forEach(line -> out.append("    ").append(style.output(line)).append('\n'));
        }
    }

    private void near(StringBuilder out, Lookup lookup, String label) {
        if (lookup.near().isEmpty()) {
            return;
        }
        int longest = lookup.near().stream().mapToInt(near -> near.id().length()).max().orElse(0);
        int column = Math.min(longest, width / 2);
        out.append('\n').append(style.faint(label)).append('\n');
        for (Near near : lookup.near()) {
            String space = " ".repeat(Math.max(0, column - near.id().length()) + 2);
            int left = width - 2 - near.id().length() - space.length();
            out.append("  ").append(style.code(near.id())).append(space);
            out.append(shortened(Plain.line(near.title()), Math.max(10, left))).append('\n');
        }
    }

    static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
