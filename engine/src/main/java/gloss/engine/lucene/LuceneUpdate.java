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
import java.nio.channels.FileLock;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** An open index writer and the right to update. */
final class LuceneUpdate implements Update {
    private final LuceneSearchEngine engine;
    private final FileLock lock;
    private final String folder;
    private final IndexWriter writer;
    private final CommitData base;
    private Vocabulary vocabulary;
    private boolean open = true;

    LuceneUpdate(
            LuceneSearchEngine engine,
            FileLock lock,
            String folder,
            IndexWriter writer,
            CommitData base) {
        this.engine = engine;
        this.lock = lock;
        this.folder = folder;
        this.writer = writer;
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
            Generation next = engine.nextGeneration(false);
            CommitData data = data(report.published(next.number(), report.tookMs()), next);
            writer.setLiveCommitData(data.toMap().entrySet());
            writer.commit();
            engine.published(folder);
            close();
            engine.notifyListeners(next);
            return next;
        });
    }

    private CommitData data(Report report, Generation generation) {
        return new CommitData(generation, vocabulary, report, Fields.fingerprint());
    }

    /** For a rollback: publishes the content as it is, pinned, with the old report. */
    Generation publishAgain() {
        return write(() -> {
            Generation next = engine.nextGeneration(true);
            CommitData data = new CommitData(next, vocabulary, base.report(), base.fingerprint());
            writer.setLiveCommitData(data.toMap().entrySet());
            writer.commit();
            engine.published(folder);
            close();
            engine.notifyListeners(next);
            return next;
        });
    }

    static Generation generation(long number, boolean pinned) {
        return new Generation(number, Instant.now(), pinned);
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
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new EngineUnavailableException("can't release the update lock", e);
        } finally {
            engine.updateClosed(folder);
        }
    }
}
