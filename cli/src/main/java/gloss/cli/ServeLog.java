package gloss.cli;

import gloss.engine.Report;
import gloss.indexer.ReindexService;
import gloss.server.ReportReply;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a server says of re-indexes: those that changed something, and trouble once. */
final class ServeLog implements ReindexService.Listener {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintWriter err;
    private final ReportPrinter printer;
    private List<Report.Finding> failed = List.of();
    private @Nullable String refused;

    ServeLog(PrintWriter err) {
        this.err = err;
        this.printer = new ReportPrinter(err, err);
    }

    @Override
    public synchronized void ended(Report report) {
        boolean same = report.failed().equals(failed) && Objects.equals(report.refused(), refused);
        failed = report.failed();
        refused = report.refused();
        if (!report.published() && same) {
            return;
        }
        ReportReply reply = ReportReply.of(report);
        if (!same) {
            printer.findings(reply);
        }
        err.println(
                TIME.format(LocalTime.now(ZoneId.systemDefault()))
                        + " "
                        + ReportPrinter.line(reply));
        err.flush();
    }
}
