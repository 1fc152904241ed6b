package gloss.bench.scale;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Level;
import gloss.engine.Passage;
import gloss.engine.Source;
import gloss.engine.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Generated entries: titles and aliases of telling words, paragraphs of Zipf-distributed ones with
 * names and symbols between them, a code block. The n-th entry is always the same.
 */
final class Library {
    private static final String[] SYMBOLS = {
        "==",
        "//",
        "**",
        ":=",
        "->",
        "[::-1]",
        "*args",
        "**kwargs",
        "@property",
        "__init__",
        "!=",
        "%s",
        "+=",
        "lambda",
        "yield",
        "await"
    };
    private static final String[] QUESTIONS = {
        "What is %s?", "How does %s work?", "Why is %s slow?", "%s explained", "%s", "%s", "%s"
    };
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final int TOPICS = 40;
    private static final int TAGS = 200;
    private static final String HASH = "sha256:" + "0".repeat(64);

    private final Language language = new Language(1);

    Entry entry(int number) {
        // Spread out, or the first numbers of neighbours would be alike.
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        String name = words(() -> language.telling(random), 1 + random.nextInt(3));
        String title = QUESTIONS[random.nextInt(QUESTIONS.length)].formatted(name);
        EntryId id = new EntryId(name.replace(' ', '-') + "-" + number);
        List<Text> aliases = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            aliases.add(
                    Text.plain(
                            random.nextInt(5) == 0
                                    ? language.identifier(random)
                                    : words(() -> inText(random), 2 + random.nextInt(5))));
        }
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(Passage.Kind.LEAD, Text.ofInline(name + " " + prose(random, 20))));
        for (int i = random.nextInt(2); i >= 0; i--) {
            passages.add(new Passage(Passage.Kind.PROSE, Text.ofInline(prose(random, 25))));
        }
        passages.add(new Passage(Passage.Kind.CODE, Text.plain(code(random))));
        StringBuilder markdown = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (Passage passage : passages) {
            markdown.append(passage.text().plain()).append("\n\n");
            html.append("<p>").append(passage.text().plain()).append("</p>\n");
        }
        String topic = "topic-" + skewed(random, TOPICS);
        return new Entry(
                id,
                Text.ofInline(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1)),
                topic,
                LEVELS.get(random.nextInt(LEVELS.size())),
                List.of("tag-" + skewed(random, TAGS), "kind-" + skewed(random, TAGS)),
                aliases,
                List.of(),
                List.of(),
                passages,
                html.toString(),
                markdown.toString(),
                new Source("entries/" + topic + "/" + id + ".md", markdown.length(), number, HASH));
    }

    private String prose(Random random, int about) {
        return words(() -> inText(random), about / 2 + random.nextInt(about));
    }

    private String inText(Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> "`" + language.identifier(random) + "`";
            case 1 -> "`" + SYMBOLS[random.nextInt(SYMBOLS.length)] + "`";
            case 2 -> language.telling(random) + ",";
            case 3 -> language.word(random) + ".";
            default -> language.word(random);
        };
    }

    private String code(Random random) {
        StringBuilder code = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            code.append(language.word(random))
                    .append(" = ")
                    .append(language.identifier(random))
                    .append('(')
                    .append(language.word(random))
                    .append(")\n");
        }
        return code.toString();
    }

    private static String words(Supplier<String> next, int count) {
        StringBuilder words = new StringBuilder(next.get());
        for (int i = 1; i < count; i++) {
            words.append(' ').append(next.get());
        }
        return words.toString();
    }

    /** From 0 to before {@code size}; the low ones more often. */
    private static int skewed(Random random, int size) {
        return (int) (size * random.nextDouble() * random.nextDouble());
    }
}
