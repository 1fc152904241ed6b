package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the versions that one revision brings, in batches; whoever puts entries waits while a
 * batch is written. Not safe for use by several threads.
 */
final class EntryWriter {
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
    }

    boolean isFull() {
        return pending.size() >= MOST_ENTRIES || bytes >= MOST_BYTES;
    }

    void flush() {
        if (pending.isEmpty()) {
            return;
        }
        Bulk bulk = new Bulk(cluster, index);
        for (String name : replaced()) {
            bulk.add(
                    Map.of("update", Map.of("_id", name, "retry_on_conflict", 5)),
                    Json.bytes(
                            Map.of(
                                    "script",
                                    Map.of("source", REPLACED, "params", Map.of("by", revision)))));
        }
        pending.forEach((id, document) -> {
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
        pending.clear();
        bytes = 0;
    }

    /** The versions that are seen before this revision, of the entries that it changes. */
    private List<String> replaced() {
        if (base == null) {
            return List.of();
        }
        List<String> slugs = pending.keySet().stream().map(EntryId::slug).toList();
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
