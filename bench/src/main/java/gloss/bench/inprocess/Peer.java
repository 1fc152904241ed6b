package gloss.bench.inprocess;

import java.util.List;

/** A search engine in this process, on the same entries. */
interface Peer extends AutoCloseable {
    String name();

    /** Searches with all it has: ten hits, highlights, facets. Returns the slugs in order. */
    List<String> search(String query);

    @Override
    void close();
}
