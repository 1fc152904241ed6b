package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes the versions that one revision brings, in batches: one is on its way while the next is put
 * together, and whoever puts entries waits when that is full. A batch that can't be written fails
 * this call and all that follow. Not safe for use by several threads.
 */
final class EntryWriter implements AutoCloseable {
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BYTES = 4 << 20;
    private static final String REPLACED =
            "if (ctx._source.to.contains(params.by)) { ctx.op = 'none' }"
                    + " else { ctx._source.to.add(params.by) }";

    private final Cluster cluster;
    private final @Nullable View base;
    private final String index;
    private final long revision;
    private final Map<EntryId, byte[]> pending = new LinkedHashMap<>();
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("gloss-writer").factory());
    private @Nullable Future<?> sending;
    private int bytes;

    /**
     * Counts what this update writes. It goes along as the documents' version, so that a request
     * that was given up and comes through late can't undo a newer one; nor a deletion, as long as
     * the cluster remembers it (index.gc_deletes, which is longer than any request lasts).
     */
    private long version;

    /**
     * @param base what the revision is made from; null if it starts empty
     */
    EntryWriter(Cluster cluster, @Nullable View base, String index, long revision) {
        this.cluster = cluster;
        this.base = base;
        this.index = index;
        this.revision = revision;
    }

    void put(Entry entry) {
        byte[] document = Json.bytes(EntryDocuments.document(entry, revision));
        add(entry.id(), document);
    }

    void delete(EntryId id) {
        add(id, new byte[0]);
    }

    private void add(EntryId id, byte[] document) {
        byte[] before = pending.put(id, document);
        bytes += document.length - (before == null ? 0 : before.length);
        if (isFull()) {
            send();
        }
    }

    private boolean isFull() {
        return pending.size() >= MOST_ENTRIES || bytes >= MOST_BYTES;
    }

    private void send() {
        await();
        Map<EntryId, byte[]> batch = new LinkedHashMap<>(pending);
        pending.clear();
        bytes = 0;
        sending = sender.submit(() -> write(batch));
    }

    /** Returns when all is written. */
    void flush() {
        if (!pending.isEmpty()) {
            send();
        }
        await();
    }

    private void await() {
        try {
            if (sending != null) {
                sending.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailableException("interrupted while writing", e);
        }
    }

    private void write(Map<EntryId, byte[]> batch) {
        Bulk bulk = new Bulk(cluster, index);
        for (String name : replaced(batch.keySet())) {
            bulk.add(
                    Map.of("update", Map.of("_id", name, "retry_on_conflict", 5)),
                    Json.bytes(
                            Map.of(
                                    "script",
                                    Map.of("source", REPLACED, "params", Map.of("by", revision)))));
        }
        batch.forEach((id, document) -> {
            String name = EntryDocuments.name(id, revision);
            Map<String, Object> versioned =
                    Map.of("_id", name, "version", ++version, "version_type", "external_gte");
            if (document.length > 0) {
                bulk.add(Map.of("index", versioned), document);
            } else {
                bulk.add(Map.of("delete", versioned), null);
            }
        });
        bulk.send();
    }

    /** What is still on its way is given up. */
    @Override
    public void close() {
        sender.shutdownNow();
    }

    /** The versions that are seen before this revision, of the entries that it changes. */
    private List<String> replaced(Set<EntryId> ids) {
        if (base == null) {
            return List.of();
        }
        List<String> slugs = ids.stream().map(EntryId::slug).toList();
        Reply reply =
                cluster.write(
                        "POST",
                        "/" + base.index() + "/_search?allow_partial_search_results=false",
                        Map.of(
                                "size",
                                slugs.size(),
                                "_source",
                                false,
                                "track_total_hits",
                                false,
                                "query",
                                Queries.all(
                                        List.of(
                                                base.filter(),
                                                Queries.terms(Fields.SLUG, slugs)))));
        if (!reply.ok()) {
            throw new EngineUnavailableException("can't read the index: " + reply.reason());
        }
        List<String> names = new ArrayList<>();
        for (JsonNode hit : reply.body().path("hits").path("hits")) {
            names.add(hit.path("_id").asText());
        }
        return names;
    }
}
