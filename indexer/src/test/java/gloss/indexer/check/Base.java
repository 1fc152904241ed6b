package gloss.indexer.check;

import gloss.indexer.Content;
import gloss.indexer.ContentFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small knowledge base without a fault, into which a test puts one. */
final class Base {
    static final String GOOD = "entries/functions/good.md";
    static final String OTHER = "entries/functions/other.md";

    private static final String TEXT =
            """
            ---
            title: What is %1$s?
            level: beginner
            tags: [functions, scope, names]
            aliases:
              - %1$s one
              - %1$s two
              - %1$s three
              - %1$s four
              - %1$s five
              - %1$s six
            see-also: [%2$s]
            ---
            The lead answers the question.

            ```python
            print(1)
            ```
            ```output
            1
            ```

            ## Why

            Because of [the %2$s](/e/%2$s#h-why) in [functions](/t/functions).
            """;

    private final Path root;

    Base(Path root) throws IOException {
        this.root = root;
        write(GOOD, TEXT.formatted("good", "other"));
        write(OTHER, TEXT.formatted("other", "good"));
        write("tags.txt", "# The tags\nfunctions\nscope\nnames\ndecorators\n");
        write("topics.yaml", "- topic: functions\n  label: Functions\n");
    }

    Base write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return this;
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
    }

    /** In the good entry. */
    Base replace(String what, String by) throws IOException {
        String text = read(GOOD);
        if (!text.contains(what)) {
            throw new IllegalArgumentException("not in the entry: " + what);
        }
        return write(GOOD, text.replace(what, by));
    }

    Base append(String text) throws IOException {
        return write(GOOD, read(GOOD) + text);
    }

    Content content() throws IOException {
        return Content.read(new ContentFolder(root));
    }

    /** All problems as they are printed. */
    List<String> problems() throws IOException {
        return ContentCheck.check(content()).stream().map(Problem::toString).toList();
    }
}
