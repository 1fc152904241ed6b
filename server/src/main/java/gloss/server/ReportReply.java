package gloss.server;

import gloss.engine.Report;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON of a re-index report. */
public record ReportReply(
        int added,
        int updated,
        int removed,
        int unchanged,
        List<ChangeReply> changes,
        List<Report.Finding> failed,
        List<Report.Finding> warnings,
        boolean published,
        @Nullable String refused,
        long generation,
        long tookMs) {
    /** An entry that was added, updated or removed. */
    public record ChangeReply(String kind, String path) {
        static ChangeReply of(Report.Change change) {
            return new ChangeReply(change.kind().name().toLowerCase(Locale.ROOT), change.path());
        }
    }

    public static ReportReply of(Report report) {
        return new ReportReply(
                report.added(),
                report.updated(),
                report.removed(),
                report.unchanged(),
                report.changes().stream().map(ChangeReply::of).toList(),
                report.failed(),
                report.warnings(),
                report.published(),
                report.refused(),
                report.generation(),
                report.tookMs());
    }
}
