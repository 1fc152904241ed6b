package gloss.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A content folder with one entry that {@code gloss check} finds nothing wrong with. */
record CheckedContent(Path root) {
    static final String ENTRY = "entries/oop/mro.md";

    static CheckedContent in(Path root) throws IOException {
        CheckedContent content = new CheckedContent(root);
        content.write("topics.yaml", "- topic: oop\n- topic: functions\n");
        content.write("tags.txt", "classes\ninheritance\nmethods\n");
        content.write(
                ENTRY,
                """
                ---
                title: What is the method resolution order?
                level: advanced
                tags: [classes, inheritance, methods]
                aliases: [mro, c3, linearisation, diamond, super order, __mro__]
                formerly: [method-resolution-order]
                ---
                It is the order in which classes are searched.

                ```python
                class A: pass
                print(A.__mro__[0].__name__)
                print(A.__mro__[1].__name__)
                ```
                ```output
                A
                object
                ```
                """);
        return content;
    }

    Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    Path replace(String what, String by) throws IOException {
        String text = Files.readString(root.resolve(ENTRY), StandardCharsets.UTF_8);
        if (!text.contains(what)) {
            throw new IllegalArgumentException("not in the entry: " + what);
        }
        return write(ENTRY, text.replace(what, by));
    }
}
