package gloss.engine.opensearch;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Generation;
import gloss.engine.Report;
import gloss.engine.Searcher;
import gloss.engine.Update;
import gloss.engine.Vocabulary;

/** A revision on its way to being published, and the lease that allows it. */
final class OpenSearchUpdate implements Update {
    private final OpenSearchEngine engine;
    private final Lease lease;
    private final EntryWriter writer;
    private final GenerationData base;
    private Vocabulary vocabulary;
    private boolean open = true;

    OpenSearchUpdate(
            OpenSearchEngine engine, Lease lease, EntryWriter writer, GenerationData base) {
        this.engine = engine;
        this.lease = lease;
        this.writer = writer;
        this.base = base;
        this.vocabulary = base.vocabulary();
    }

    private void check() {
        if (!open) {
            throw new IllegalStateException("the update is closed");
        }
        lease.check();
    }

    @Override
    public void put(Entry entry) {
        check();
        writer.put(entry);
    }

    @Override
    public void delete(EntryId id) {
        check();
        writer.delete(id);
    }

    @Override
    public void vocabulary(Vocabulary newVocabulary) {
        check();
        vocabulary = newVocabulary;
    }

    private GenerationData data(Generation generation, Report report) {
        return new GenerationData(generation, vocabulary, report, Fields.fingerprint());
    }

    @Override
    public Searcher preview() {
        check();
        writer.flush();
        engine.refresh(lease.writes());
        return engine.searcher(lease.writes(), data(base.generation(), Report.empty()));
    }

    @Override
    public Generation publish(Report report) {
        check();
        writer.flush();
        engine.refresh(lease.writes());
        Generation next =
                engine.publish(
                        lease,
                        lease.writes(),
                        false,
                        number -> {
                            Report published = report.published(number, report.tookMs());
                            return data(base.generation(), published);
                        });
        open = false;
        writer.close();
        engine.updateClosed();
        engine.notifyListeners(next);
        return next;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            writer.close();
            try {
                lease.release();
            } finally {
                engine.updateClosed();
            }
        }
    }
}
