package gloss.indexer.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.indexer.Content;
import gloss.indexer.ContentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of files as a whole; their parts are in FrontMatterRulesTest and TextRulesTest. */
final class ContentCheckTest {
    @TempDir private Path root;
    private Base base;

    @BeforeEach
    void makeBase() throws IOException {
        base = new Base(root);
    }

    @Test
    void goodContentHasNoProblems() throws Exception {
        assertThat(base.problems()).isEmpty();
    }

    @Test
    void aFolderWithoutEntriesIsNoContent() {
        assertThatThrownBy(() -> Content.read(new ContentFolder(root.resolve("nowhere"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void aFileThatIsNoEntryIsReportedAndTheOthersAreCheckedAllTheSame() throws Exception {
        base.write("entries/functions/bad.md", "no front matter\n")
                .replace("level: beginner", "level: beginer");

        assertThat(base.problems())
                .containsExactly(
                        "entries/functions/bad.md:1: the first line must be ---, followed by"
                                + " title: and the other fields",
                        "entries/functions/good.md:3: unknown level \"beginer\"; use beginner,"
                                + " intermediate or advanced");
    }

    @Test
    void yamlThatNeedsQuotesIsReportedWithTheQuotes() throws Exception {
        base.replace("  - good two", "  - *args");

        assertThat(base.problems())
                .singleElement()
                .asString()
                .startsWith("entries/functions/good.md:7: ")
                .contains("quote the value: - '*args'");
    }

    @Test
    void anEntryThatCanNotBeReadIsStillSomethingToLinkTo() throws Exception {
        base.write(Base.OTHER, "no front matter\n");

        assertThat(base.problems()).singleElement().asString().startsWith(Base.OTHER + ":1:");
    }

    @Test
    void filesInOddPlacesAndWithOddNamesAreReported() throws Exception {
        base.write("entries/stray.md", base.read(Base.GOOD))
                .write("entries/functions/Not_A_Slug.md", base.read(Base.GOOD));

        assertThat(base.problems())
                .containsExactly(
                        "entries/functions/Not_A_Slug.md:1: folder and file names are lower-case"
                                + " words joined by hyphens; rename it",
                        "entries/stray.md:1: an entry stands in entries/<topic>/<slug>.md; move"
                                + " this file there");
    }

    @Test
    void aSlugBelongsToOneFile() throws Exception {
        base.write("entries/oop/good.md", base.read(Base.GOOD));

        assertThat(base.problems())
                .containsExactly(
                        "entries/oop/good.md:1: the slug \"good\" is taken by"
                                + " entries/functions/good.md; rename this file");
    }

    @Test
    void aTopicThatIsNotDescribedIsAWarning() throws Exception {
        base.write("entries/funktions/other.md", base.read(Base.OTHER));
        Files.delete(root.resolve(Base.OTHER));

        assertThat(base.problems())
                .containsExactly(
                        "entries/funktions/other.md:1: warning: the topic \"funktions\" is not in"
                                + " topics.yaml; describe it there; did you mean \"functions\"?");
    }

    @Test
    void withoutTopicsAndTagsFilesAllTopicsAndTagsAreKnown() throws Exception {
        Files.delete(root.resolve("topics.yaml"));
        Files.delete(root.resolve("tags.txt"));
        assertThat(base.problems()).isEmpty();

        base.write("topics.yaml", "# none yet\n").write("tags.txt", "");
        assertThat(base.problems()).isEmpty();
    }

    @Test
    void vocabularyFilesThatCanNotBeReadAreReported() throws Exception {
        base.write("topics.yaml", "- topic: functions\n- label: Nameless\n")
                .write(
                        "synonyms.txt",
                        "# fine\nmro, method resolution order\nlonely\njava, ruby =>\n");

        assertThat(base.problems())
                .containsExactly(
                        "synonyms.txt:3: expected \"a, b\", \"a => b\" or \"a =>\"\n    lonely",
                        "topics.yaml:1: item 2 has no \"topic: …\"");

        base.write("topics.yaml", "- topic: functions\n  - [\n").write("synonyms.txt", "a, b\n");

        assertThat(base.problems())
                .singleElement()
                .asString()
                .startsWith("topics.yaml:2: this is not YAML");
    }

    @Test
    void goldenQueriesAskForEntriesThatExist() throws Exception {
        base.write(
                "golden.tsv", "query\tstyle\trelevant\ngood\tterm\tgood\nbad\tterm\tgod,other\n");

        assertThat(base.problems())
                .containsExactly("golden.tsv:3: there is no entry \"god\"; did you mean \"good\"?");
    }

    @Test
    void goldenQueriesHaveThreeColumns() throws Exception {
        base.write("golden.tsv", "query\tstyle\trelevant\nno tabs\n");

        assertThat(base.problems())
                .containsExactly("golden.tsv:2: expected query, style and slugs between tabs");
    }

    @Test
    void filesThatAreNotUtf8AreReported() throws Exception {
        byte[] latin1 = {'a', ',', ' ', (byte) 0xe9, '\n'};
        Files.write(root.resolve("synonyms.txt"), latin1);
        Files.write(root.resolve("golden.tsv"), latin1);
        Files.write(root.resolve("entries/functions/latin.md"), latin1);

        assertThat(base.problems())
                .containsExactly(
                        "entries/functions/latin.md:1: this is not UTF-8; save the file as UTF-8",
                        "golden.tsv:1: the file can't be read as UTF-8 text",
                        "synonyms.txt:1: the file can't be read as UTF-8 text");
    }
}
