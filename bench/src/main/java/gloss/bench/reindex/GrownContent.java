package gloss.bench.reindex;

import gloss.bench.Shipped;
import gloss.engine.Entry;
import gloss.engine.Text;
import gloss.indexer.ContentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A copy of the shipped content, grown to any size by entries whose titles, aliases and paragraphs
 * are drawn from all of it. The same ones each time.
 */
final class GrownContent {
    private static final int ALIASES = 5;
    private static final int PARAGRAPHS = 8;

    private final List<String> topics = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final Random random = new Random(42);

    private GrownContent(List<Entry> entries) {
        for (Entry entry : entries) {
            topics.add(entry.topic());
            titles.add(entry.title().plain());
            entry.aliases().stream().map(Text::plain).forEach(aliases::add);
            Stream.of(entry.markdown().split("\n\n", -1))
                    .filter(text -> !text.contains("```") && !text.isBlank())
                    .forEach(paragraphs::add);
        }
    }

    /**
     * @param entries the shipped ones
     * @param size how many there will be
     */
    static ContentFolder write(List<Entry> entries, int size, Path target) throws IOException {
        Path source = Shipped.content().root();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        GrownContent content = new GrownContent(entries);
        for (int n = entries.size(); n < size; n++) {
            String path = "entries/" + content.any(content.topics) + "/grown-" + n + ".md";
            Files.writeString(target.resolve(path), content.entry());
        }
        return new ContentFolder(target);
    }

    private String entry() {
        StringBuilder text = new StringBuilder("---\ntitle: ");
        text.append(quoted(any(titles))).append("\nlevel: intermediate\naliases:\n");
        for (int i = 0; i < ALIASES; i++) {
            text.append("  - ").append(quoted(any(aliases))).append('\n');
        }
        text.append("---\n");
        for (int i = 0; i < PARAGRAPHS; i++) {
            text.append(any(paragraphs)).append("\n\n");
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
