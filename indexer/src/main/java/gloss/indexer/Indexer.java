package gloss.indexer;

import gloss.engine.EngineStatus;
import gloss.engine.Entry;
import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.engine.Update;
import gloss.engine.Vocabulary;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings an engine in line with a content folder. The one way to do so, whoever asks: the command
 * line, the server or the watcher. Not safe for use by several threads.
 */
public final class Indexer {
    /** How often to start anew because another process has just published. */
    private static final int ATTEMPTS = 5;

    private final ContentFolder folder;
    private final SearchEngine engine;
    private final Gate gate;
    private final Comparison comparison;

    public Indexer(ContentFolder folder, SearchEngine engine, Gate gate) {
        this.folder = folder;
        this.engine = engine;
        this.gate = gate;
        this.comparison = new Comparison(folder);
    }

    /**
     * How to go about it.
     *
     * @param force publish even what the gate refuses, and even over a pinned generation
     * @param dryRun only report what would change
     * @param rebuild read everything anew, into an index beside the published one
     */
    public record Options(boolean force, boolean dryRun, boolean rebuild) {
        public static final Options NORMAL = new Options(false, false, false);
    }

    /**
     * Compares all files, updates, asks the gate, publishes.
     *
     * @throws IOException if the content folder can't be listed
     */
    public Report run(Options options, Progress progress) throws IOException {
        return run(options, Touched.EVERYTHING, progress);
    }

    /**
     * The same, but looks only at what may have changed, if all the rest was in line before.
     *
     * @throws IOException if the content folder can't be listed
     */
    public Report run(Options options, Touched touched, Progress progress) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(options, touched, progress);
            } catch (OvertakenException e) {
                if (attempt == ATTEMPTS) {
                    throw new IOException("other processes keep changing the index", e);
                }
            }
        }
    }

    private Report attempt(Options options, Touched touched, Progress progress) throws IOException {
        long started = System.nanoTime();
        VocabularyReader vocabularyReader = new VocabularyReader(folder);
        Vocabulary vocabulary = vocabularyReader.read();
        try (Searcher before = engine.searcher()) {
            EngineStatus status = before.status();
            boolean rebuild = options.rebuild() || status.outdated();
            try (Pending pending = new Pending(engine, before, rebuild)) {
                Consumer<Entry> put = options.dryRun() ? entry -> {} : pending::put;
                Changes changes =
                        comparison.of(
                                before,
                                touched,
                                rebuild,
                                vocabularyReader.tags(),
                                new Comparison.Follower(put, progress));
                changes.warn(vocabularyReader.findings());
                long generation = status.generation().number();
                Report report = changes.report(status.entries(), generation, millisSince(started));
                boolean same = vocabulary.equals(before.vocabulary());
                if (options.dryRun()) {
                    return report;
                }
                if (!report.changed() && same && !rebuild) {
                    comparison.inLine(generation);
                    return report;
                }
                Update update = pending.update();
                if (rebuild) {
                    changes.kept().forEach(id -> before.get(id).ifPresent(update::put));
                }
                changes.removed().forEach(update::delete);
                update.vocabulary(vocabulary);
                return publish(options, before, update, report, started);
            }
        }
    }

    private Report publish(
            Options options, Searcher before, Update update, Report report, long started) {
        if (!options.force()) {
            String refusal = refusal(before, update, report);
            if (refusal != null) {
                return report.refused(refusal, millisSince(started));
            }
        }
        long generation = update.publish(report.took(millisSince(started))).number();
        if (!options.force()) {
            gate.published(generation);
        }
        comparison.inLine(generation);
        return report.published(generation, millisSince(started));
    }

    private @Nullable String refusal(Searcher before, Update update, Report report) {
        try (Searcher after = update.preview()) {
            return gate.refusal(before, after, report);
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
