package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gloss.server.Gap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gloss gaps}, from the questions to the list. */
final class GapsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static Gap gap(int second, String question) {
        return new Gap(NOON.plusSeconds(second), question);
    }

    private static List<String> texts(Gap... log) {
        return Gaps.questions(List.of(log)).stream()
                .map(question -> question.count() + " " + question.text())
                .toList();
    }

    @Test
    void theMostFrequentComesFirstThenTheLatest() {
        assertThat(texts(gap(0, "old"), gap(1, "often"), gap(2, "Often"), gap(3, "new")))
                .containsExactly("2 Often", "1 new", "1 old");
    }

    @Test
    void stepsOfTypingAreNoQuestions() {
        assertThat(texts(gap(0, "ku"), gap(1, "kube"), gap(1, "rust"), gap(3, "kubernetes")))
                .containsExactly("1 kubernetes", "1 rust");
        assertThat(texts(gap(0, "kube"), gap(60, "kubernetes")))
                .containsExactly("1 kubernetes", "1 kube");
        assertThat(texts(gap(0, "kube"), gap(1, "kube"))).containsExactly("2 kube");
    }

    @Test
    void gapsAreListedUntilTheyAreAnswered(@TempDir Path folder) throws Exception {
        CheckedContent content = CheckedContent.in(folder.resolve("data"));
        String data = "--data=" + content.root();
        Path index = folder.resolve("index");
        String[] gaps = {"gaps", "--index=" + index};

        CommandLineRun without = CommandLineRun.gloss(gaps);
        assertThat(without.exit()).isEqualTo(1);
        assertThat(without.err()).contains("serve --gap-log");

        try (ServeProcess server =
                ServeProcess.start(content.root().toString(), index, "--gap-log")) {
            assertThat(CommandLineRun.gloss(gaps).out())
                    .isEqualTo("No question is without a good answer.\n");
            for (String question :
                    List.of("helm", "chart+of+classes+searched+zzz", "helm", "mro")) {
                server.get("/api/search?q=" + question);
            }
            // Asking for the gaps makes none.
            assertThat(CommandLineRun.gloss(gaps).out())
                    .isEqualTo(CommandLineRun.gloss(gaps).out());
        }
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        assertThat(CommandLineRun.gloss(gaps).out())
                .isEqualTo(
                        """
                        2 questions without a good answer.

                        helm
                            asked 2 times, last on %1$s
                            no entry comes near

                        chart of classes searched zzz
                            asked once, last on %1$s
                            mro  What is the method resolution order?
                        """
                                .formatted(today));

        content.replace("aliases: [mro,", "aliases: [mro, helm,");
        assertThat(CommandLineRun.gloss("index", data, "--index=" + index).exit()).isZero();
        CommandLineRun after = CommandLineRun.gloss("gaps", "--index=" + index, "--json");
        JsonNode json = new ObjectMapper().readTree(after.out());
        assertThat(json.path("answered").asInt()).isEqualTo(1);
        assertThat(json.findValuesAsText("question"))
                .containsExactly("chart of classes searched zzz");
        assertThat(json.at("/gaps/0/near/0/url").asText()).isEqualTo("/e/mro");
        assertThat(CommandLineRun.gloss("gaps", "--index=" + index).out())
                .startsWith("1 question without a good answer; 1 more is answered by now.\n");

        Path copy = Files.copy(index.resolve("gaps.tsv"), folder.resolve("elsewhere.tsv"));
        assertThat(
                        CommandLineRun.gloss(
                                        "gaps", "--index=" + index, "--file=" + copy, "--size=0")
                                .out()
                                .lines())
                .hasSize(1);
    }
}
