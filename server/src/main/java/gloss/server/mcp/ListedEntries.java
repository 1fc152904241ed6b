package gloss.server.mcp;

import gloss.engine.Hit;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the resources that a server lists in step with the entries of the published generation.
 * Safe for use by many threads.
 */
final class ListedEntries {
    /** A longer list serves nobody; the others are found by search, and read all the same. */
    static final int MOST = 1000;

    private final SearchEngine engine;
    private final Consumer<McpSchema.Resource> add;
    private final Consumer<String> remove;
    private Map<String, McpSchema.Resource> listed = Map.of();
    private long generation = -1;

    /**
     * @param remove what has this URI
     */
    ListedEntries(SearchEngine engine, Consumer<McpSchema.Resource> add, Consumer<String> remove) {
        this.engine = engine;
        this.add = add;
        this.remove = remove;
    }

    /** Costs nothing when nothing was published since. */
    synchronized void refresh() {
        try (Searcher searcher = engine.searcher()) {
            long published = searcher.status().generation().number();
            if (published == generation) {
                return;
            }
            Map<String, McpSchema.Resource> current = entries(searcher);
            for (Map.Entry<String, McpSchema.Resource> old : listed.entrySet()) {
                if (!old.getValue().equals(current.get(old.getKey()))) {
                    remove.accept(old.getKey());
                }
            }
            Set<McpSchema.Resource> known = Set.copyOf(listed.values());
            current.values().stream().filter(r -> !known.contains(r)).forEach(add);
            listed = current;
            generation = published;
        }
    }

    private static Map<String, McpSchema.Resource> entries(Searcher searcher) {
        Map<String, McpSchema.Resource> found = new LinkedHashMap<>();
        for (String topic : searcher.status().topics()) {
            for (Hit hit : searcher.browse(topic)) {
                if (found.size() == MOST) {
                    return found;
                }
                String uri = ConceptTools.RESOURCE + hit.id();
                found.put(
                        uri,
                        McpSchema.Resource.builder(uri, hit.id().slug())
                                .title(hit.title().text().plain())
                                .description(topic + ", " + hit.level().value())
                                .mimeType("text/markdown")
                                .build());
            }
        }
        return found;
    }
}
