package gloss.engine.opensearch;

import java.util.Map;

/** The entries of one generation: an index, and what of it is seen. */
record View(String index, Lineage lineage) {
    Map<String, Object> filter() {
        return lineage.filter();
    }
}
