package gloss.bench.inprocess;

import gloss.engine.Hit;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import java.util.List;

/** Ourselves. */
record GlossPeer(SearchEngine engine) implements Peer {
    @Override
    public String name() {
        return "Gloss";
    }

    @Override
    public List<String> search(String query) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.search(SearchRequest.of(query)).hits().stream()
                    .map(Hit::id)
                    .map(Object::toString)
                    .toList();
        }
    }

    @Override
    public void close() {
        // The engine belongs to whoever opened it.
    }
}
