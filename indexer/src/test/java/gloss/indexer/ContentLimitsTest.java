package gloss.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.engine.Report.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentLimitsTest {
    private static final String ENTRY =
            """
            ---
            title: What is small?
            level: beginner
            tags: [a]
            aliases: [one, two, three]
            ---
            This is.
            """;

    @TempDir private Path folder;

    private List<String> problems(ContentLimits limits) throws IOException {
        Path file = folder.resolve("entries/topic/small.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, ENTRY);
        return Content.read(new ContentFolder(folder, limits)).findings().stream()
                .filter(finding -> finding.path().endsWith("small.md"))
                .map(Finding::message)
                .toList();
    }

    @Test
    void anEntryWithinTheLimitsIsRead() throws IOException {
        int size = ENTRY.getBytes(StandardCharsets.UTF_8).length;
        assertThat(problems(new ContentLimits(size, ENTRY.indexOf("This"), 3))).isEmpty();
    }

    @Test
    void aLargerFileIsRefused() throws IOException {
        assertThat(problems(new ContentLimits(50, 1000, 3)))
                .containsExactly("the file is larger than 50 bytes; split it");
    }

    @Test
    void longerFrontMatterIsRefused() throws IOException {
        assertThat(problems(new ContentLimits(1000, 50, 3)))
                .containsExactly("the front matter is longer than 50 characters");
    }

    @Test
    void moreAliasesAreRefused() throws IOException {
        assertThat(problems(new ContentLimits(1000, 1000, 2)))
                .containsExactly("more than 2 aliases");
    }

    @Test
    void noLimitIsZero() {
        assertThatThrownBy(() -> new ContentLimits(0, 1, 1)).hasMessageContaining("got 0");
    }
}
