package gloss.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small knowledge base that a test writes to as an author would. */
record SmallContent(Path root) {
    static final int ENTRIES = 20;

    /** Entries that are found by a word of their own, and golden queries for these words. */
    static SmallContent write(Path root) throws IOException {
        SmallContent content = new SmallContent(root);
        StringBuilder golden = new StringBuilder("query\tstyle\trelevant\n");
        for (int i = 0; i < ENTRIES; i++) {
            content.save("entry-" + i, "What is " + word(i) + "?", "It is the first version.");
            golden.append("what is " + word(i) + "\tterm\tentry-" + i + "\n");
        }
        Files.writeString(root.resolve("golden.tsv"), golden);
        return content;
    }

    static String word(int i) {
        return "topic" + (char) ('a' + i) + "word";
    }

    Path path(String slug) {
        return root.resolve("entries/topic").resolve(slug + ".md");
    }

    void save(String slug, String title, String lead) {
        save(
                slug,
                """
                ---
                title: %s
                level: beginner
                aliases: [one way, another way, a third way]
                ---
                %s
                """
                        .formatted(title, lead));
    }

    void save(String slug, String text) {
        try {
            Files.createDirectories(path(slug).getParent());
            Files.writeString(path(slug), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
