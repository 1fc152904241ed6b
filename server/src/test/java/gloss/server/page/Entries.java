package gloss.server.page;

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
import gloss.engine.Vocabulary.Synonyms;
import gloss.engine.Vocabulary.Topic;
import java.util.ArrayList;
import java.util.List;

/** A small knowledge base for the tests of the page. */
final class Entries {
    /** How many of them speak of practice: more than one page of results. */
    static final int PRACTICE = 14;

    private static final String EVIL = "<img src=x onerror=\"document.title='broken in'\">";

    private Entries() {}

    static void index(SearchEngine engine, Report report) {
        try (Update update = engine.beginUpdate()) {
            all().forEach(update::put);
            update.vocabulary(vocabulary());
            update.publish(report);
        }
    }

    private static Vocabulary vocabulary() {
        return new Vocabulary(
                List.of(
                        Synonyms.equivalent("mro", "method resolution order"),
                        Synonyms.equivalent("pwned", "<script>alert(1)</script> resolution")),
                List.of(
                        new Topic("functions", "Functions", "Arguments, scope and closures."),
                        new Topic("oop", "Classes and objects", "Classes and inheritance."),
                        new Topic(
                                "practice", "Practice & drill", "Exercises <b>for</b> fingers.")));
    }

    private static List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        entries.add(mutableDefaults());
        entries.add(
                entry(
                        "decorators",
                        "functions",
                        Level.INTERMEDIATE,
                        "What is a decorator?",
                        "A decorator takes a function and returns a replacement for it.",
                        "functions",
                        "wrapping"));
        entries.add(
                entry(
                        "closures",
                        "functions",
                        Level.INTERMEDIATE,
                        "What is a closure?",
                        "A closure is a function that remembers the names around it.",
                        "functions",
                        "scope"));
        entries.add(
                entry(
                        "args-kwargs",
                        "functions",
                        Level.BEGINNER,
                        "What are `*args` and `**kwargs`?",
                        "They collect any further arguments of a function.",
                        "functions",
                        "arguments"));
        entries.add(
                entry(
                        "mro",
                        "oop",
                        Level.ADVANCED,
                        "What is the method resolution order (MRO)?",
                        "The order in which Python looks through a class and its parents.",
                        "classes",
                        "inheritance"));
        entries.add(
                entry(
                        "property",
                        "oop",
                        Level.INTERMEDIATE,
                        "What does the `@property` decorator do?",
                        "It turns a method into an attribute that is computed when it is read.",
                        "classes",
                        "wrapping"));
        entries.add(evil());
        for (int i = 1; i <= PRACTICE; i++) {
            entries.add(
                    entry(
                            "practice-" + i,
                            "practice",
                            Level.BEGINNER,
                            "Practice number " + i,
                            "Some practice keeps the fingers warm, this is lesson " + i + ".",
                            "drill"));
        }
        return entries;
    }

    private static Entry mutableDefaults() {
        String lead = "A default value is evaluated once, so a list is shared between calls.";
        String code = "def add(item, bucket=[]):\n    return bucket + [item]  # the default";
        String html =
                """
                <p>A default value is evaluated once, so a list is shared between calls.</p>
                <pre><code class="language-python">def add(item, bucket=[]):
                    return bucket + [item]  # the default
                </code></pre>
                <pre><code class="language-output">[1, 2]
                </code></pre>
                <h2 id="h-the-cure">The cure</h2>
                <p>Use <code>None</code> as the default, see <a href="/e/closures">closures</a>.</p>
                <h2 id="h-elsewhere">Elsewhere</h2>
                <table><thead><tr><th>default</th><th>shared</th></tr></thead>
                <tbody><tr><td><code>[]</code></td><td>yes</td></tr></tbody></table>
                """;
        return new Entry(
                new EntryId("mutable-default-arguments"),
                Text.plain("Why are mutable default arguments dangerous?"),
                "functions",
                Level.INTERMEDIATE,
                List.of("arguments", "gotcha"),
                List.of(Text.plain("default list keeps its items")),
                List.of(new EntryId("closures"), new EntryId("not-written-yet")),
                List.of(new EntryId("mutable-defaults")),
                List.of(
                        new Passage(Passage.Kind.LEAD, Text.plain(lead)),
                        new Passage(Passage.Kind.CODE, Text.code(code)),
                        new Passage(Passage.Kind.OUTPUT, Text.code("[1, 2]"))),
                html,
                lead,
                source("functions", "mutable-default-arguments"));
    }

    /** As if the sanitiser at the door had let everything through. */
    private static Entry evil() {
        return new Entry(
                new EntryId("evil"),
                Text.ofInline(
                        "Injection `" + EVIL + "` & <script>document.title='broken in'</script>"),
                "practice",
                Level.ADVANCED,
                List.of("\"><script>alert(1)</script>"),
                List.of(Text.plain("injection </title><script>alert(1)</script>")),
                List.of(),
                List.of(),
                List.of(
                        new Passage(Passage.Kind.LEAD, Text.plain("Injection lead " + EVIL)),
                        new Passage(Passage.Kind.CODE, Text.code("injection </code>" + EVIL))),
                "<p>Injection</p><script>document.title='broken in'</script>" + EVIL,
                "",
                source("practice", "evil"));
    }

    private static Entry entry(
            String slug, String topic, Level level, String title, String lead, String... tags) {
        return new Entry(
                new EntryId(slug),
                Text.ofInline(title),
                topic,
                level,
                List.of(tags),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Passage(Passage.Kind.LEAD, Text.plain(lead))),
                "<p>" + lead + "</p>",
                lead,
                source(topic, slug));
    }

    private static Source source(String topic, String slug) {
        return new Source("entries/" + topic + "/" + slug + ".md", 1, 1, "sha256:" + slug);
    }
}
