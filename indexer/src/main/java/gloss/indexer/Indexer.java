package gloss.indexer;

import gloss.engine.EngineStatus;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Report;
import gloss.engine.Report.Finding;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.engine.SourceState;
import gloss.engine.Update;
import gloss.engine.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Brings an engine in line with a content folder. The one way to do so, whoever asks: the command
 * line, the server or the watcher. Not safe for use by several threads.
 */
public final class Indexer {
    private final ContentFolder folder;
    private final SearchEngine engine;
    private final Gate gate;

    public Indexer(ContentFolder folder, SearchEngine engine, Gate gate) {
        this.folder = folder;
        this.engine = engine;
        this.gate = gate;
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
     * Compares, updates, asks the gate, publishes.
     *
     * @throws IOException if the content folder can't be listed
     */
    public Report run(Options options, Progress progress) throws IOException {
        long started = System.nanoTime();
        folder.mustExist();
        VocabularyReader vocabularyReader = new VocabularyReader(folder);
        Vocabulary vocabulary = vocabularyReader.read();
        try (Searcher before = engine.searcher()) {
            EngineStatus status = before.status();
            boolean rebuild = options.rebuild() || status.outdated();
            Changes changes =
                    new Diff(folder, rebuild)
                            .against(before.sources(), status.generation(), progress);
            List<Finding> warnings = new ArrayList<>(vocabularyReader.findings());
            warnings.addAll(changes.warnings());
            warnings.addAll(
                    new References(vocabularyReader.tags())
                            .check(changes.entries(), changes.ids()));
            Report report = changes.report(warnings, millisSince(started), status);
            boolean same = vocabulary.equals(before.vocabulary());
            boolean nothing = !report.changed() && same && !rebuild;
            if (nothing || options.dryRun()) {
                return report;
            }
            return update(options, changes, vocabulary, report, before, rebuild, started);
        }
    }

    private Report update(
            Options options,
            Changes changes,
            Vocabulary vocabulary,
            Report report,
            Searcher before,
            boolean rebuild,
            long started) {
        try (Update update = rebuild ? engine.beginRebuild() : engine.beginUpdate()) {
            for (Entry entry : changes.entries()) {
                update.put(entry);
            }
            if (rebuild) {
                for (EntryId id : changes.kept()) {
                    before.get(id).ifPresent(update::put);
                }
            } else {
                changes.removed().forEach(update::delete);
            }
            update.vocabulary(vocabulary);
            if (!options.force()) {
                String refusal = refusal(before, update, report);
                if (refusal != null) {
                    return report.refused(refusal, millisSince(started));
                }
            }
            Report published = report.took(millisSince(started));
            return published.published(update.publish(published).number(), millisSince(started));
        }
    }

    private @org.jspecify.annotations.Nullable String refusal(
            Searcher before, Update update, Report report) {
        try (Searcher after = update.preview()) {
            return gate.refusal(before, after, report);
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    /** The slugs and files that are indexed; what {@code check} and the watcher ask. */
    public List<SourceState> indexed() {
        try (Searcher searcher = engine.searcher()) {
            List<SourceState> states = new ArrayList<>();
            searcher.sources().forEach(states::add);
            return states;
        }
    }
}
