package gloss.engine.lucene;

import gloss.engine.EngineUnavailableException;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Generation;
import gloss.engine.Report;
import gloss.engine.Searcher;
import gloss.engine.Update;
import gloss.engine.Vocabulary;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Lock;

/** An open index writer and the right to update. */
final class LuceneUpdate implements Update {
    private final LuceneSearchEngine engine;
    private final Lock lock;
    private final IndexTarget target;
    private final CommitData base;
    private final long number;
    private Vocabulary vocabulary;
    private boolean open = true;

    /**
     * @param base what the update starts from
     * @param number of the generation that this update will be
     */
    LuceneUpdate(
            LuceneSearchEngine engine,
            Lock lock,
            IndexTarget target,
            CommitData base,
            long number) {
        this.engine = engine;
        this.lock = lock;
        this.target = target;
        this.base = base;
        this.number = number;
        this.vocabulary = base.vocabulary();
    }

    private interface Write<T> {
        T run() throws IOException;
    }

    private <T> T write(Write<T> write) {
        if (!open) {
            throw new IllegalStateException("the update is closed");
        }
        try {
            return write.run();
        } catch (IOException e) {
            throw new EngineUnavailableException(
                    "can't write the index: " + IndexFolders.reason(e), e);
        }
    }

    @Override
    public void put(Entry entry) {
        Term id = new Term(Fields.ID, entry.id().slug());
        write(() -> target.writer().updateDocument(id, EntryDocuments.document(entry)));
    }

    @Override
    public void delete(EntryId id) {
        write(() -> target.writer().deleteDocuments(new Term(Fields.ID, id.slug())));
    }

    @Override
    public void vocabulary(Vocabulary newVocabulary) {
        write(() -> vocabulary = newVocabulary);
    }

    @Override
    public Searcher preview() {
        return write(() -> {
            target.settle();
            CommitData data = base.with(base.generation(), vocabulary, Report.empty());
            DirectoryReader reader = DirectoryReader.open(target.writer());
            return engine.searcher(new Snapshot(reader, data, null));
        });
    }

    @Override
    public Generation publish(Report report) {
        return write(() -> {
            target.settle();
            return publish(false, report.published(number, report.tookMs()));
        });
    }

    /** For a rollback: publishes the content as it is, pinned, with the old report. */
    Generation publishAgain() {
        try (LuceneUpdate self = this) {
            return self.write(() -> publish(true, base.report()));
        }
    }

    private Generation publish(boolean pinned, Report report) throws IOException {
        // As precise as it is kept, so that all tell the same time.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Generation next = new Generation(number, now, pinned);
        target.commit(base.with(next, vocabulary, report));
        engine.published(target.folder());
        close();
        engine.notifyListeners(next);
        return next;
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try (lock) {
            target.writer().rollback();
            tidy();
        } catch (IOException e) {
            throw new EngineUnavailableException(
                    "can't end the update: " + IndexFolders.reason(e), e);
        }
    }

    private void tidy() {
        try {
            engine.tidy();
        } catch (IOException e) {
            // What can't be dropped now is dropped after the next update.
            return;
        }
    }
}
