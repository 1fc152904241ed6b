package gloss.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes a knowledge base of any size out of a real one: the real entries, and further ones whose
 * titles, aliases and paragraphs are drawn from all of them. The same ones each time.
 */
final class GeneratedContent {
    private static final int PARAGRAPHS = 8;

    private final List<String> topics = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final Random random = new Random(42);
    private int entries;

    private GeneratedContent() {}

    /** Fills {@code target} with {@code count} entries, those of {@code source} among them. */
    static void write(Path source, Path target, int count) throws IOException {
        GeneratedContent content = new GeneratedContent();
        content.copy(source, target);
        for (int n = content.entries; n < count; n++) {
            content.entry(target, n);
        }
    }

    private void copy(Path source, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(source)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
            if (file.startsWith(source.resolve("entries"))) {
                learn(file);
            }
        }
    }

    private void learn(Path file) throws IOException {
        entries++;
        String topic = file.getParent().getFileName().toString();
        if (!topics.contains(topic)) {
            topics.add(topic);
        }
        String[] parts = Files.readString(file).split("\n---\n", 2);
        for (String line : parts[0].split("\n", -1)) {
            if (line.startsWith("title: ")) {
                titles.add(line.substring("title: ".length()));
            } else if (line.startsWith("  - ")) {
                aliases.add(line);
            }
        }
        paragraphs.addAll(
                Arrays.stream(parts[1].split("\n\n(?=[A-Z])", -1))
                        .filter(text -> text.split("```", -1).length % 2 == 1)
                        .toList());
    }

    private void entry(Path target, int n) throws IOException {
        StringBuilder text = new StringBuilder("---\ntitle: ");
        text.append(any(titles)).append("\nlevel: intermediate\ntags: [builtins]\naliases:\n");
        for (int i = 0; i < 5; i++) {
            text.append(any(aliases)).append('\n');
        }
        text.append("---\nThis is number").append(n).append(".\n");
        for (int i = 0; i < PARAGRAPHS; i++) {
            text.append('\n').append(any(paragraphs)).append('\n');
        }
        Files.writeString(
                target.resolve("entries/" + any(topics) + "/generated-" + n + ".md"), text);
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    }
}
