package gloss.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Builds entries for tests: whatever isn't said gets a plain value. */
public final class Entries {
    private final String slug;
    private String title;
    private String topic = "basics";
    private Level level = Level.BEGINNER;
    private List<String> tags = List.of();
    private final List<Text> aliases = new ArrayList<>();
    private final List<EntryId> seeAlso = new ArrayList<>();
    private final List<EntryId> formerly = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private Entries(String slug) {
        this.slug = slug;
        this.title = slug;
    }

    public static Entries entry(String slug) {
        return new Entries(slug);
    }

    /** Inline code stands between backticks, here and in all other texts. */
    public Entries title(String text) {
        title = text;
        return this;
    }

    public Entries topic(String value) {
        topic = value;
        return this;
    }

    public Entries level(Level value) {
        level = value;
        return this;
    }

    public Entries tags(String... values) {
        tags = List.of(values);
        return this;
    }

    public Entries aliases(String... texts) {
        Arrays.stream(texts).map(Text::ofInline).forEach(aliases::add);
        return this;
    }

    public Entries seeAlso(String... slugs) {
        Arrays.stream(slugs).map(EntryId::new).forEach(seeAlso::add);
        return this;
    }

    public Entries formerly(String... slugs) {
        Arrays.stream(slugs).map(EntryId::new).forEach(formerly::add);
        return this;
    }

    public Entries lead(String text) {
        return passage(Passage.Kind.LEAD, Text.ofInline(text));
    }

    public Entries prose(String text) {
        return passage(Passage.Kind.PROSE, Text.ofInline(text));
    }

    public Entries code(String text) {
        return passage(Passage.Kind.CODE, Text.code(text));
    }

    public Entries passage(Passage.Kind kind, Text text) {
        passages.add(new Passage(kind, text));
        return this;
    }

    public Entry build() {
        String markdown =
                String.join("\n\n", passages.stream().map(p -> p.text().plain()).toList());
        byte[] bytes = (title + "\n" + markdown).getBytes(StandardCharsets.UTF_8);
        Source source =
                new Source(
                        "entries/" + topic + "/" + slug + ".md",
                        bytes.length,
                        1_700_000_000_000L,
                        hash(bytes));
        return new Entry(
                new EntryId(slug),
                Text.ofInline(title),
                topic,
                level,
                tags,
                aliases,
                seeAlso,
                formerly,
                passages,
                "<p>" + slug + "</p>",
                markdown,
                source);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
