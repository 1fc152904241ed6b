package gloss.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.EngineStatus;
import gloss.engine.Generation;
import gloss.engine.Report;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FooterTest {
    private static String footer(Report report) {
        return footer(report, Optional.empty());
    }

    private static String footer(Report report, Optional<Progress> underway) {
        Generation generation = new Generation(7, Instant.EPOCH, false);
        EngineStatus status = new EngineStatus("test", generation, 1200, report, List.of(), false);
        return Footer.of(status, underway).toString();
    }

    @Test
    void saysHowMuchThereIs() {
        assertThat(footer(Report.empty()))
                .contains("1,200 entries", "generation 7")
                .doesNotContain("<details");
    }

    @Test
    void saysWhyAnUpdateWasRefused() {
        assertThat(footer(Report.empty().refused("MRR fell by .04 & more", 1)))
                .contains("The last update was refused", "MRR fell by .04 &amp; more");
    }

    @Test
    void showsARankingDiffLineByLine() {
        assertThat(
                        footer(
                                Report.empty()
                                        .refused(
                                                "MRR would fall\n    rank 1 -> rank 3  <list>", 1)))
                .contains("<pre>MRR would fall\n    rank 1 -&gt; rank 3  &lt;list&gt;</pre>");
    }

    @Test
    void saysHowFarAnUpdateIsThatTakesLong() {
        assertThat(footer(Report.empty(), Optional.of(new Progress(40, 1200))))
                .contains("id=\"reindex\"", "<progress value=\"40\" max=\"1200\"");
        assertThat(footer(Report.empty())).doesNotContain("<progress");
    }

    @Test
    void doesNotListFilesWithoutEnd() {
        Report.Finding finding = new Report.Finding("entries/a/b.md", 1, "no title");
        Report report =
                new Report(
                        0,
                        0,
                        0,
                        0,
                        List.of(),
                        Collections.nCopies(500, finding),
                        List.of(),
                        true,
                        null,
                        0,
                        0);
        assertThat(footer(report)).contains("500 files could not be read", "and 480 more");
    }
}
