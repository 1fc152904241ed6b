package gloss.cli;

import static gloss.cli.CommandLineRun.gloss;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewCommandTest {
    @TempDir private Path root;
    private String data;

    @BeforeEach
    void writeContent() throws IOException {
        data = CheckedContent.in(root).root().toString();
    }

    private CommandLineRun create(String topic, String slug) {
        return gloss("new", topic, slug, "--data", data);
    }

    @Test
    void theTemplateIsRefusedUntilItIsFilledIn() throws Exception {
        CommandLineRun run = create("functions", "closures");

        assertThat(run.exit()).isZero();
        Path file = root.resolve("entries/functions/closures.md");
        assertThat(run.out().strip()).isEqualTo(file.toString());
        assertThat(run.err()).contains("gloss check --run " + file);

        assertThat(gloss("check", "--data", data, file.toString()))
                .satisfies(r -> assertThat(r.out()).contains("closures.md:2: add a title"))
                .satisfies(r -> assertThat(r.exit()).isEqualTo(1));

        String titled = Files.readString(file).replace("title:", "title: What is a closure?");
        Files.writeString(file, titled);
        assertThat(gloss("check", "--data", data, file.toString()).out())
                .contains("0 tags", "1 alias;", ":6: fill this in: - TODO")
                .contains(":9: fill this in: TODO Answer the question");

        String filled =
                titled.replace("tags: []", "tags: [classes, methods, inheritance]")
                        .replace(
                                "  - TODO 6 to 14 other ways to ask, one a line",
                                "  - a\n  - b\n  - c\n  - d\n  - e\n  - f")
                        .replace("TODO ", "");
        Files.writeString(file, filled);

        CommandLineRun done = gloss("check", "--run", "--data", data, file.toString());
        assertThat(done.out()).contains(": 0 errors, 0 warnings");
        assertThat(done.exit()).isZero();
    }

    @Test
    void whatIsThereStaysAsItIs() throws Exception {
        Path mro = root.resolve(CheckedContent.ENTRY);
        String before = Files.readString(mro);

        CommandLineRun run = create("oop", "mro");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("the slug is taken by " + CheckedContent.ENTRY);
        assertThat(mro).hasContent(before);
    }

    @Test
    void aSlugIsTakenInAllTopicsAndBehindFormerNames() throws Exception {
        assertThat(create("functions", "mro").err()).contains("taken by " + CheckedContent.ENTRY);
        assertThat(create("oop", "method-resolution-order").err())
                .contains("a former name of " + CheckedContent.ENTRY);

        Files.writeString(root.resolve("entries/oop/broken.md"), "no entry");
        assertThat(create("functions", "broken"))
                .satisfies(run -> assertThat(run.err()).contains("can't be read as an entry"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(1));
        assertThat(root.resolve("entries/functions")).doesNotExist();
    }

    @Test
    void badNamesAreWrongUsageWithABetterOne() {
        assertThat(create("oop", "Name Mangling!"))
                .satisfies(run -> assertThat(run.err()).contains("try name-mangling"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2));
        assertThat(create("oop", "../../escape").exit()).isEqualTo(2);
        assertThat(create("../oop", "fine").exit()).isEqualTo(2);
        assertThat(create("oop", "").exit()).isEqualTo(2);
        assertThat(gloss("new", "oop").exit()).isEqualTo(2);
    }

    @Test
    void anUnknownTopicIsAskedBack() {
        CommandLineRun run = create("funtions", "closures");

        assertThat(run.err())
                .contains("there is no topic \"funtions\"; did you mean \"functions\"?")
                .contains("Topics: functions, oop");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(root.resolve("entries/funtions")).doesNotExist();
    }
}
