package gloss.indexer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FrontMatterRulesTest {
    private static final String TAGS = "[functions, scope, names]";

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
    void aMissingLevelIsAnError() throws Exception {
        base.replace("level: beginner\n", "");

        assertProblems("good.md:1: add a level: line; taken as intermediate");
    }

    @Test
    void anEmptyFieldIsLikeNone() throws Exception {
        base.replace("see-also: [other]", "see-also:\nformerly:");
        assertProblems();

        base.replace("title: What is good?", "title: # later");
        assertProblems("good.md:2: add a title: the question that this entry answers");
    }

    @Test
    void aFieldThatMeansNothingIsAnError() throws Exception {
        base.replace("see-also:", "seealso:");

        assertThat(base.problems())
                .singleElement()
                .asString()
                .startsWith(Base.GOOD + ":12: \"seealso\" means nothing here");
    }

    @Test
    void threeToEightTags() throws Exception {
        base.replace(TAGS, "[functions, scope]");
        assertProblems("good.md:4: 2 tags; give 3 to 8 from tags.txt");

        base.replace("tags: [functions, scope]\n", "");
        assertProblems("good.md:1: 0 tags; give 3 to 8 from tags.txt");
    }

    @Test
    void moreThanEightTagsAreAWarning() throws Exception {
        base.write("tags.txt", "functions\nscope\nnames\na\nb\nc\nd\ne\nf\n")
                .replace(TAGS, "[functions, scope, names, a, b, c, d, e, f]");

        assertProblems("good.md:4: warning: 9 tags; keep the 8 that say most");
    }

    @Test
    void tagsComeFromTheVocabulary() throws Exception {
        base.replace(TAGS, "[functions, decoratros, kubernetes]");

        assertProblems(
                "good.md:4: the tag \"decoratros\" is not in tags.txt; did you mean"
                        + " \"decorators\"?",
                "good.md:4: the tag \"kubernetes\" is not in tags.txt");
    }

    @Test
    void tagsOnLinesOfTheirOwnAreReportedThere() throws Exception {
        base.replace("tags: " + TAGS, "tags:\n  - functions\n  - scopes\n  - names\n  - names");

        assertProblems(
                "good.md:6: the tag \"scopes\" is not in tags.txt; did you mean \"scope\"?",
                "good.md:8: warning: the tag \"names\" is here twice");
    }

    @Test
    void sixToThirtyAliases() throws Exception {
        base.replace("  - good six\n", "");
        assertProblems(
                "good.md:5: 5 aliases; give 6 to 30 other ways in which people ask for this");

        StringBuilder many = new StringBuilder();
        for (int i = 1; i <= 27; i++) {
            many.append("  - ").append(i).append('\n');
        }
        base.replace("  - good five\n", many.toString());
        assertProblems("good.md:5: warning: 31 aliases; keep the 30 that are most unlike");
    }

    @Test
    void anAliasBelongsToOneEntry() throws Exception {
        base.replace("  - good two", "  - \"`Other`   Three\"");

        assertProblems(
                "good.md:7: \"`Other`   Three\" is also an alias of other.md:8; keep it in one of"
                        + " them, or say in each what is special to it",
                "other.md:8: \"other three\" is also an alias of good.md:7; keep it in one of"
                        + " them, or say in each what is special to it");
    }

    @Test
    void anAliasIsNotTheTitleOfAnother() throws Exception {
        base.replace("  - good two", "  - what is other?");

        assertProblems(
                "good.md:7: \"what is other?\" is the title of other.md:2; keep it in one of them,"
                        + " or say in each what is special to it");
    }

    @Test
    void anAliasAddsSomething() throws Exception {
        base.replace("  - good two", "  - what is good?\n  - good  One\n  - \"\"\n  - good 2");

        assertProblems(
                "good.md:7: warning: this alias says what the title says; ask in other words",
                "good.md:8: warning: the alias \"good  One\" is here twice",
                "good.md:9: this alias is empty; if it begins with #, put it in quotes");
    }

    @Test
    void aCommentMayHaveSwallowedTheEndOfAnAlias() throws Exception {
        base.replace("  - good two", "  - what does # noqa mean")
                .replace("  - good three", "  - \"quoted # whole\"")
                .replace("level: beginner", "level: beginner # or is it?");

        assertProblems(
                "good.md:7: warning: YAML takes this for a comment: # noqa mean\n"
                        + "    if it belongs to the text, put the whole text in quotes");
    }

    @Test
    void seeAlsoLeadsToOtherEntries() throws Exception {
        base.replace("see-also: [other]", "see-also: [otter, good, other, other]");

        assertProblems(
                "good.md:12: warning: see-also has \"other\" twice",
                "good.md:12: see-also leads nowhere: \"otter\"; did you mean \"other\"?",
                "good.md:12: see-also leads to this entry itself; remove it");
    }

    @Test
    void aReferenceByAFormerNameIsToldTheNewOne() throws Exception {
        base.write(
                        Base.OTHER,
                        base.read(Base.OTHER)
                                .replace("see-also: [good]", "see-also: [good]\nformerly: [zyx]"))
                .replace("see-also: [other]", "see-also: [zyx]")
                .replace("/e/other#h-why", "/e/zyx#h-why");

        assertProblems(
                "good.md:12: see-also leads nowhere: \"zyx\"; it is called \"other\" now",
                "good.md:25: this link leads nowhere: /e/zyx; it is called \"other\" now");
    }

    @Test
    void aFormerNameBelongsToNobodyElse() throws Exception {
        base.replace("see-also: [other]", "see-also: [other]\nformerly: [other, old]")
                .write(
                        Base.OTHER,
                        base.read(Base.OTHER)
                                .replace("see-also: [good]", "see-also: [good]\nformerly: [old]"));

        assertProblems(
                "good.md:13: formerly \"old\" is claimed by \"other\" too; keep it in one of them",
                "good.md:13: there is an entry \"other\" now; remove it from formerly");
    }
}
