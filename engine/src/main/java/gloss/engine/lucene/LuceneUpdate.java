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
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** An open index writer and the right to update. */
final class LuceneUpdate implements Update {
    /** So many segments a rebuild leaves at most: few, for search looks into each of them. */
    private static final int SEGMENTS = 4;

    private final LuceneSearchEngine engine;
    private final UpdateLock lock;
    private final Writers.Target target;
    private final IndexWriter writer;
    private final CommitData base;
    private Vocabulary vocabulary;
    private boolean open = true;

    LuceneUpdate(
            LuceneSearchEngine engine, UpdateLock lock, Writers.Target target, CommitData base) {
        this.engine = engine;
        this.lock = lock;
        this.target = target;
        this.writer = target.writer();
        this.base = base;
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
            throw new EngineUnavailableException("can't write the index: " + e.getMessage(), e);
        }
    }

    @Override
    public void put(Entry entry) {
        write(() ->
                writer.updateDocument(
                        new Term(Fields.ID, entry.id().slug()), EntryDocuments.document(entry)));
    }

    @Override
    public void delete(EntryId id) {
        write(() -> writer.deleteDocuments(new Term(Fields.ID, id.slug())));
    }

    @Override
    public void vocabulary(Vocabulary newVocabulary) {
        vocabulary = newVocabulary;
    }

    @Override
    public Searcher preview() {
        return write(() -> {
            DirectoryReader reader = DirectoryReader.open(writer);
            return engine.searcher(new Snapshot(reader, data(Report.empty(), base.generation())));
        });
    }

    @Override
    public Generation publish(Report report) {
        return write(() -> {
            if (target.rebuild()) {
                writer.forceMerge(SEGMENTS);
            }
            Generation next = next(false);
            return commit(data(report.published(next.number(), report.tookMs()), next));
        });
    }

    private Generation next(boolean pinned) throws IOException {
        return new Generation(engine.nextNumber(), Instant.now(), pinned);
    }

    private Generation commit(CommitData data) throws IOException {
        writer.setLiveCommitData(data.toMap().entrySet());
        writer.commit();
        engine.published(target.folder());
        close();
        engine.notifyListeners(data.generation());
        return data.generation();
    }

    private CommitData data(Report report, Generation generation) {
        return new CommitData(generation, vocabulary, report, Fields.fingerprint());
    }

    /** For a rollback: publishes the content as it is, pinned, with the old report. */
    Generation publishAgain() {
        return write(() ->
                commit(new CommitData(next(true), vocabulary, base.report(), base.fingerprint())));
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            writer.rollback();
        } catch (IOException e) {
            throw new EngineUnavailableException("can't close the index writer", e);
        } finally {
            release();
        }
    }

    private void release() {
        engine.tidy();
        try {
            lock.close();
        } catch (IOException e) {
            throw new EngineUnavailableException("can't release the update lock", e);
        }
    }
}
