package gloss.cli;

import gloss.engine.Report;
import gloss.indexer.check.Invisible;
import gloss.server.ReportReply;
import java.io.PrintWriter;

/** Tells people what a re-index did. */
final class ReportPrinter {
    private final PrintWriter out;
    private final PrintWriter err;

    ReportPrinter(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Also says what changed, entry by entry. */
    void changes(ReportReply report) {
        for (ReportReply.ChangeReply change : report.changes()) {
            line(out, change.kind() + " " + change.path());
        }
        int more = report.added() + report.updated() + report.removed() - report.changes().size();
        if (more > 0) {
            out.println("and " + more + " more");
        }
    }

    void summary(ReportReply report) {
        findings(report);
        line(out, line(report));
        out.flush();
        err.flush();
    }

    /** What must be mended. */
    void findings(ReportReply report) {
        for (Report.Finding finding : report.failed()) {
            line(err, "error: " + finding);
        }
        for (Report.Finding finding : report.warnings()) {
            line(err, "warning: " + finding);
        }
        if (report.refused() != null) {
            line(err, "refused: " + report.refused());
        }
        err.flush();
    }

    static String line(ReportReply report) {
        return report.added()
                + " added, "
                + report.updated()
                + " updated, "
                + report.removed()
                + " removed, "
                + report.unchanged()
                + " unchanged, "
                + report.failed().size()
                + " failed; generation "
                + report.generation()
                + (report.published() ? "" : ", nothing published")
                + " ("
                + report.tookMs()
                + " ms)";
    }

    /** Content is text from strangers: it must not steer the terminal. */
    private static void line(PrintWriter to, String text) {
        text.lines().map(Invisible::shown).forEach(to::println);
    }
}
