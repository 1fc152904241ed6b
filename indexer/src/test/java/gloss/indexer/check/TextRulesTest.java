package gloss.indexer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextRulesTest {
    @TempDir private Path root;
    private Base base;

    @BeforeEach
    void makeBase() throws IOException {
        base = new Base(root);
    }

    private void assertProblems(String... expected) throws IOException {
        assertThat(base.problems())
                .extracting(problem -> problem.replace("entries/functions/", ""))
                .containsExactly(expected);
    }

    @Test
    void theTextBeginsWithAParagraph() throws Exception {
        base.replace("The lead answers the question.", "\n## Why not");

        assertProblems(
                "good.md:15: the text must begin with a paragraph that answers the question in two"
                        + " or three sentences");
    }

    @Test
    void thereIsAText() throws Exception {
        String text = base.read(Base.GOOD);
        base.write(Base.GOOD, text.substring(0, text.indexOf("---\nThe")) + "---\n\n")
                .write(Base.OTHER, base.read(Base.OTHER).replace("#h-why", ""));

        assertProblems(
                "good.md:15: warning: there is no Python example; show one",
                "good.md:15: there is no text; answer the title's question");
    }

    @Test
    void aCodeBlockHasALanguage() throws Exception {
        base.append("\n```\nls\n```\n\nAnd:\n\n    indented\n");

        assertProblems(
                "good.md:27: name the block's language: ```python, ```output, ```text …",
                "good.md:33: the indent makes this a code block without a language; put it between"
                        + " ```python (or ```text …) and ```, or take the indent away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"py", "Python", "python3", "python norun", "python no-run now"})
    void pythonIsCalledPython(String info) throws Exception {
        base.append("\n```" + info + "\nx = 1\n```\n");

        assertProblems(
                "good.md:27: \""
                        + info
                        + "\" means nothing here; write ```python, or ```python no-run for what"
                        + " can't run");
    }

    @Test
    void otherLanguagesAndPythonThatDoesNotRunAreFine() throws Exception {
        base.append("\n```sh\nls\n```\n\n```python no-run\nx\n```\n```output\n1\n```\n");

        assertProblems();
    }

    @Test
    void aCodeBlockHasAnEnd() throws Exception {
        base.append("\n```python\nx = 1\n\nText.\n");

        assertProblems("good.md:27: this code block has no end; close it with ```");
    }

    @Test
    void outputFollowsPython() throws Exception {
        base.replace("print(1)\n```\n", "print(1)\n```\n\nwhich prints\n\n")
                .append("\n```output\n2\n```\n```output\n3\n```\n\n```output nice\n4\n```\n");

        String misplaced =
                ": an output block belongs right after the python block that prints it; call other"
                        + " output ```text";
        assertProblems(
                "good.md:22" + misplaced,
                "good.md:30" + misplaced,
                "good.md:33" + misplaced,
                "good.md:37" + misplaced,
                "good.md:37: write ```output and nothing else");
    }

    @Test
    void codeFitsIntoAHundredColumns() throws Exception {
        String fits = "#".repeat(100);
        base.replace("print(1)", fits + "\nprint(1)\n" + fits + "#")
                .append("\n```text\n" + "x".repeat(200) + "\n```\n");

        assertProblems("good.md:19: 101 columns of code; break the line before 100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /e/oter            | this link leads nowhere: /e/oter; did you mean "other"?
                    /e/kubernetes      | this link leads nowhere: /e/kubernetes
                    /e/other#h-wy      | there is no heading #h-wy in "other"
                    #h-wy              | there is no heading #h-wy in "good"
                    /t/function        | there is no topic "function"; did you mean "functions"?
                    /entries/other     | this link leads nowhere: /entries/other; entries are /e/slug, topics /t/topic
                    other              | write /e/other instead of other
                    ../oop/other.md    | write /e/other instead of ../oop/other.md
                    othr.md            | this link leads nowhere: othr.md; did you mean "other"?
                    javascript:f()     | only http, https and mailto links are kept: javascript:f()
                    <>                 | this link leads nowhere; write /e/ and a slug
                    """)
    void linksLeadSomewhere(String destination, String problem) throws Exception {
        base.append("\nA paragraph\nwith [a link](" + destination + ").\n");

        assertProblems("good.md:28: " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/e/other",
                "/e/good#h-why",
                "#h-why",
                "/t/functions",
                "/",
                "/?q=mro",
                "https://docs.python.org/3/",
                "mailto:someone@example.org"
            })
    void theseDo(String destination) throws Exception {
        base.append("\nA [link](" + destination + ").\n");

        assertProblems();
    }

    @Test
    void linksInTablesAndListsCountToo() throws Exception {
        base.append("\n| a | b |\n|---|---|\n| 1 | [x](/e/x1) |\n\n- item\n- [y](/e/y1)\n");

        assertProblems(
                "good.md:29: this link leads nowhere: /e/x1",
                "good.md:32: this link leads nowhere: /e/y1");
    }

    @Test
    void picturesAreNotShown() throws Exception {
        base.append("\nSee ![a snake](snake.png).\n");

        assertProblems("good.md:27: pictures are not shown; say it in words or code");
    }

    @Test
    void invisibleCharactersAreRemoved() throws Exception {
        base.replace("The lead", "The \u202elead").append("\nzero\u200bwidth \u001b[31mred\n");

        assertProblems(
                "good.md:14: remove the invisible character U+202E (RIGHT-TO-LEFT OVERRIDE); in"
                        + " code, write it as an escape",
                "good.md:27: remove the invisible character U+200B (ZERO WIDTH SPACE); in code,"
                        + " write it as an escape");
    }

    @Test
    void theyAreFoundInFrontMatterToo() throws Exception {
        base.replace("good two", "good \u2066two").replace("good four", "good \u0007four");

        assertThat(base.problems())
                .singleElement()
                .asString()
                .startsWith(Base.GOOD + ":9: remove the invisible character U+0007");
    }

    @Test
    void emojiAndTabsAreVisible() throws Exception {
        base.append("\nA snake 🐍, a family 👨‍👩‍👧,\ta tab.\n");

        assertProblems();
    }

    @Test
    void nothingOfTheTemplateIsLeft() throws Exception {
        base.replace("The lead", "TODO The lead").replace("- good two", "- \"TODO two\"");

        assertProblems(
                "good.md:7: fill this in: - \"TODO two\"",
                "good.md:14: fill this in: TODO The lead answers the question.");
    }

    @Test
    void theWordItselfIsFine() throws Exception {
        base.append("\nLinters list TODO comments: `# TODO`.\n");

        assertProblems();
    }
}
