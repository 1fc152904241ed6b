package gloss.server;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Level;
import gloss.engine.Passage;
import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.engine.Source;
import gloss.engine.Text;
import gloss.engine.Update;
import gloss.engine.Vocabulary;
import gloss.server.html.Escaping;
import java.util.ArrayList;
import java.util.List;

/** A few entries to search, put into the engine as the indexer would. */
public final class Samples {
    private Samples() {}

    public static final Entry MUTABLE_DEFAULT =
            new Sample("mutable-default-arguments", "Why are mutable default arguments dangerous?")
                    .topic("functions", Level.INTERMEDIATE, "gotcha", "functions")
                    .aliases("default list keeps its items between calls", "`def f(items=[])`")
                    .lead(
                            "A default value is evaluated once, when `def` runs. If it is a list,"
                                    + " the mutable default is shared between calls.")
                    .code(
                            "def add(item, bucket=[]):\n    bucket.append(item)\n    return bucket",
                            "[1]\n[1, 2]")
                    .prose("Test with `is None`.")
                    .entry();

    public static final Entry MRO =
            new Sample("mro", "What is the method resolution order (MRO)?")
                    .topic("oop", Level.ADVANCED, "inheritance")
                    .aliases(
                            "`__mro__`",
                            "diamond inheritance",
                            "TypeError: Cannot create a consistent method resolution order")
                    .lead("Python looks up a method along the `__mro__` of the class.")
                    .code("print(C.__mro__)", "(C, A, B, object)")
                    .entry();

    public static final Entry FLOOR_DIVISION =
            new Sample("floor-division", "What does `//` do?")
                    .topic("basics", Level.BEGINNER, "operators", "numbers")
                    .aliases("floor division", "integer division rounds down")
                    .lead("`//` divides and rounds down to a whole number.")
                    .code("print(7 // 2)", "3")
                    .entry();

    public static final Entry DECORATORS =
            new Sample("decorators", "What is a decorator?")
                    .topic("functions", Level.INTERMEDIATE, "functions", "decorators")
                    .aliases("`@decorator`", "function that takes a function")
                    .lead("A decorator is a function that takes a function and returns another.")
                    .code("@decorator\ndef f():\n    pass", null)
                    .entry();

    public static final Entry WITH_STATEMENT =
            new Sample("context-managers", "What does the `with` statement do?")
                    .topic("control-flow", Level.INTERMEDIATE, "resources")
                    .aliases("context manager", "`with open(...) as f`")
                    .lead("`with` runs a block between entering and leaving a context manager.")
                    .entry();

    /** Title, tags and body try to get out of their place. */
    public static final Entry HOSTILE =
            new Sample("hostile-entry", "<script>alert('title')</script> & \u001B[31mred\u202E")
                    .topic("basics", Level.BEGINNER, "gotcha")
                    .aliases("<img src=x onerror=alert(1)>")
                    .lead("hostilelead <b>bold</b> \u001B]0;owned\u0007 \u202Etxt.exe & more")
                    .code("print('\u001B[2J</code><script>')", "\u001B[2J")
                    .entry();

    public static final List<Entry> ALL =
            List.of(MUTABLE_DEFAULT, MRO, FLOOR_DIVISION, DECORATORS, WITH_STATEMENT, HOSTILE);

    public static final Vocabulary VOCABULARY =
            new Vocabulary(
                    List.of(Vocabulary.Synonyms.equivalent("mro", "method resolution order")),
                    List.of(
                            new Vocabulary.Topic("basics", "Basics", "Types and operators."),
                            new Vocabulary.Topic("functions", "Functions", "All about def."),
                            new Vocabulary.Topic("oop", "Classes", "Objects & inheritance.")));

    public static void publish(SearchEngine engine, List<Entry> entries) {
        try (Update update = engine.beginUpdate()) {
            update.vocabulary(VOCABULARY);
            entries.forEach(update::put);
            update.publish(
                    new Report(
                            entries.size(),
                            0,
                            0,
                            0,
                            List.of(),
                            List.of(new Report.Finding("entries/oop/broken.md", 3, "no title")),
                            List.of(),
                            true,
                            null,
                            1,
                            12));
        }
    }

    /** Builds an entry step by step; inline code stands in backticks. */
    public static final class Sample {
        private final String slug;
        private final String title;
        private final List<Passage> passages = new ArrayList<>();
        private final StringBuilder markdown = new StringBuilder();
        private String topic = "basics";
        private Level level = Level.BEGINNER;
        private List<String> tags = List.of();
        private List<Text> aliases = List.of();

        public Sample(String slug, String title) {
            this.slug = slug;
            this.title = title;
        }

        public Sample topic(String newTopic, Level newLevel, String... newTags) {
            topic = newTopic;
            level = newLevel;
            tags = List.of(newTags);
            return this;
        }

        public Sample aliases(String... texts) {
            aliases = java.util.Arrays.stream(texts).map(Text::ofInline).toList();
            return this;
        }

        public Sample lead(String text) {
            return passage(Passage.Kind.LEAD, Text.ofInline(text), text + "\n\n");
        }

        public Sample prose(String text) {
            return passage(Passage.Kind.PROSE, Text.ofInline(text), text + "\n\n");
        }

        public Sample heading(String text) {
            return passage(Passage.Kind.HEADING, Text.ofInline(text), "## " + text + "\n\n");
        }

        public Sample code(String code, String output) {
            passage(Passage.Kind.CODE, Text.code(code), "```python\n" + code + "\n```\n");
            return output == null
                    ? this
                    : passage(
                            Passage.Kind.OUTPUT,
                            Text.code(output),
                            "```output\n" + output + "\n```\n\n");
        }

        private Sample passage(Passage.Kind kind, Text text, String source) {
            passages.add(new Passage(kind, text));
            markdown.append(source);
            return this;
        }

        public Entry entry() {
            String path = "entries/" + topic + "/" + slug + ".md";
            String hash = "sha256:" + "%064x".formatted(slug.hashCode() & 0xffffffffL);
            return new Entry(
                    new EntryId(slug),
                    Text.ofInline(title),
                    topic,
                    level,
                    tags,
                    aliases,
                    List.of(new EntryId("mro")),
                    List.of(new EntryId("old-" + slug)),
                    passages,
                    "<p>"
                            + Escaping.html(
                                    passages.isEmpty() ? "" : passages.getFirst().text().plain())
                            + "</p>",
                    markdown.toString(),
                    new Source(path, 100, 1_700_000_000_000L, hash));
        }
    }
}
