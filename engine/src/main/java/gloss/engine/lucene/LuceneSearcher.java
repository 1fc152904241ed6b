package gloss.engine.lucene;

import gloss.engine.EngineStatus;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Explanation;
import gloss.engine.Hit;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import gloss.engine.SourceState;
import gloss.engine.Suggestion;
import gloss.engine.Vocabulary;
import gloss.engine.rank.CandidateSource;
import gloss.engine.rank.Completions;
import gloss.engine.rank.Explainer;
import gloss.engine.rank.Likeness;
import gloss.engine.rank.SearchPipeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** A pinned snapshot. */
final class LuceneSearcher implements Searcher {
    private final Snapshot snapshot;
    private final long timeLimitNanos;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Takes over one reference to the snapshot's reader. */
    LuceneSearcher(Snapshot snapshot, long timeLimitNanos) {
        this.snapshot = snapshot;
        this.timeLimitNanos = timeLimitNanos;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return read(() -> new LuceneSearch(snapshot, timeLimitNanos).search(request));
    }

    @Override
    public Optional<Entry> get(EntryId id) {
        return read(() -> {
            int doc = document(Fields.ID, id);
            doc = doc < 0 ? document(Fields.FORMERLY, id) : doc;
            return doc < 0
                    ? Optional.<Entry>empty()
                    : Optional.of(EntryDocuments.entry(snapshot.reader(), doc));
        });
    }

    @Override
    public Explanation explain(SearchRequest request, EntryId id) {
        return read(() -> {
            int doc = document(Fields.ID, id);
            return doc < 0
                    ? Explainer.missing(id)
                    : new Explainer(pipeline()).explain(request, snapshot.entry(doc));
        });
    }

    @Override
    public List<Hit> similar(EntryId id, int limit) {
        return read(() -> {
            int doc = document(Fields.ID, id);
            return doc < 0
                    ? List.<Hit>of()
                    : new Likeness(source(), snapshot.terms())
                            .to(snapshot.entry(doc).summary(), limit);
        });
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return read(() -> new Completions(pipeline()).of(typed, limit));
    }

    @Override
    public List<Hit> browse(String topic) {
        return read(() -> pipeline().browse(topic));
    }

    private CandidateSource source() {
        return new LuceneCandidates(snapshot, System.nanoTime() + timeLimitNanos);
    }

    private SearchPipeline pipeline() {
        return new SearchPipeline(source(), snapshot.planner(), snapshot.data().generation());
    }

    @Override
    public Iterable<SourceState> sources() {
        return read(() -> {
            List<SourceState> sources = new ArrayList<>(snapshot.reader().numDocs());
            for (LeafReaderContext leaf : snapshot.reader().leaves()) {
                EntryDocuments.addSources(leaf.reader(), sources);
            }
            return sources;
        });
    }

    @Override
    public Vocabulary vocabulary() {
        return snapshot.data().vocabulary();
    }

    @Override
    public EngineStatus status() {
        return snapshot.status();
    }

    private int document(String field, EntryId id) throws IOException {
        Term term = new Term(field, id.slug());
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    return leaf.docBase + postings.docID();
                }
            }
        }
        return -1;
    }

    private interface Read<T> {
        T from() throws IOException;
    }

    private <T> T read(Read<T> read) {
        if (closed.get()) {
            throw new IllegalStateException("the searcher is closed");
        }
        try {
            return read.from();
        } catch (IOException e) {
            throw new EngineUnavailableException("can't read the index: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                snapshot.reader().decRef();
            } catch (IOException e) {
                throw new EngineUnavailableException("can't close the index", e);
            }
        }
    }
}
