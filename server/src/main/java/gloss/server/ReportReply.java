package gloss.server;

import gloss.engine.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a re-index report. */
public record ReportReply(
        int added,
        int updated,
        int removed,
        int unchanged,
        List<Report.Finding> failed,
        boolean published,
        @Nullable String refused,
        long generation,
        long tookMs) {
    public static ReportReply of(Report report) {
        return new ReportReply(
                report.added(),
                report.updated(),
                report.removed(),
                report.unchanged(),
                report.failed(),
                report.published(),
                report.refused(),
                report.generation(),
                report.tookMs());
    }
}
