package gloss.server.page;

import gloss.engine.EngineStatus;
import gloss.engine.Report;
import gloss.server.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last line of every page, with what the author should know of the last re-index. */
final class Footer {
    private static final int SHOWN = 20;

    private Footer() {}

    static Html of(EngineStatus status, Optional<Progress> underway) {
        return Html.of(
                """
                <footer class="foot">
                {}{}<p>{} · <a href="/api/status">generation {}</a> · \
                <a href="/openapi.yaml">API</a></p>
                </footer>\
                """,
                underway.map(Footer::progress).orElse(Html.NONE),
                notice(status.lastReindex()),
                Labels.entries(status.entries()),
                status.generation().number());
    }

    /** The script follows it from there. */
    private static Html progress(Progress progress) {
        return Html.of(
                """
                <p class="author" id="reindex" role="status">The index is being updated \
                <progress value="{}" max="{}" aria-label="files looked at"></progress></p>
                """,
                progress.done(),
                Math.max(1, progress.total()));
    }

    private static Html notice(Report report) {
        String refused = report.refused();
        if (refused == null && report.failed().isEmpty()) {
            return Html.NONE;
        }
        return Html.of(
                """
                <details class="author">
                <summary>{}</summary>
                {}<ul>{}</ul>
                </details>
                """,
                refused != null ? "The last update was refused" : failed(report.failed().size()),
                refused == null ? Html.NONE : Html.of("<pre>{}</pre>\n", refused),
                findings(report.failed()));
    }

    private static String failed(int count) {
        return count == 1 ? "1 file could not be read" : count + " files could not be read";
    }

    private static List<Html> findings(List<Report.Finding> failed) {
        List<Html> items = new ArrayList<>();
        for (Report.Finding finding : failed.subList(0, Math.min(SHOWN, failed.size()))) {
            items.add(
                    Html.of(
                            "<li><code>{}:{}</code> {}</li>\n",
                            finding.path(),
                            finding.line(),
                            finding.message()));
        }
        if (failed.size() > SHOWN) {
            items.add(Html.of("<li>and {} more</li>\n", failed.size() - SHOWN));
        }
        return items;
    }
}
