package gloss.cli;

import gloss.engine.Report;
import gloss.indexer.ReindexService;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal while a re-index takes long. */
final class TerminalProgress implements ReindexService.Listener {
    private final PrintStream terminal;
    private @Nullable ProgressBar bar;

    private TerminalProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Shows progress on standard error, if that is a terminal (which the launcher tells). */
    static void on(ReindexService service) {
        if (Boolean.getBoolean("gloss.terminal")) {
            service.listen(new TerminalProgress(System.err));
        }
    }

    @Override
    public synchronized void progress(int done, int total) {
        if (bar == null) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName("Indexing")
                            .setUpdateIntervalMillis(100)
                            .setConsumer(new ConsoleProgressBarConsumer(terminal))
                            .clearDisplayOnFinish()
                            .build();
        }
        bar.maxHint(total);
        bar.stepTo(done);
    }

    @Override
    public synchronized void ended(Report report) {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
