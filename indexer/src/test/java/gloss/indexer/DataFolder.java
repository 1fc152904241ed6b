package gloss.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A small knowledge base on disk that a test writes to as an author would. */
record DataFolder(Path root) {
    static final Instant LONG_AGO = Instant.parse("2024-05-06T07:08:09Z");

    interface Step {
        void run() throws IOException;
    }

    static void with(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ContentFolder content() {
        return new ContentFolder(root);
    }

    Path path(String entry) {
        return root.resolve("entries").resolve(entry + ".md");
    }

    static String text(String title, String lead) {
        return """
        ---
        title: %s
        level: beginner
        tags: [tests]
        aliases: [one way, another way, a third way]
        ---
        %s
        """
                .formatted(title, lead);
    }

    /**
     * @param entry topic and slug, as in {@code oop/mro}
     */
    void write(String entry, String title, String lead) {
        write(entry, text(title, lead));
    }

    void write(String entry, String text) {
        file("entries/" + entry + ".md", text);
    }

    void write(String entry, byte[] bytes) {
        with(() -> {
            Files.createDirectories(path(entry).getParent());
            Files.write(path(entry), bytes);
        });
    }

    /** A file other than an entry. */
    void file(String name, String text) {
        with(() -> {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), text);
        });
    }

    void delete(String entry) {
        with(() -> Files.delete(path(entry)));
    }

    void move(String from, String to) {
        with(() -> {
            Files.createDirectories(path(to).getParent());
            Files.move(path(from), path(to), StandardCopyOption.REPLACE_EXISTING);
        });
    }

    void date(String entry, Instant time) {
        with(() -> Files.setLastModifiedTime(path(entry), FileTime.from(time)));
    }
}
