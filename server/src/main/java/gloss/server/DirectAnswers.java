package gloss.server;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Explanation;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.server.lookup.Lookup;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON that the HTTP routes answer with, for those who have an index and no server. */
public final class DirectAnswers {
    private final Searcher searcher;
    private final Json json = new Json();

    /**
     * @param searcher is not closed here
     */
    public DirectAnswers(Searcher searcher) {
        this.searcher = searcher;
    }

    /** As {@code /api/search}. */
    public byte[] search(SearchRequest request) {
        return json.write(SearchReply.of(searcher.search(request), hit -> null));
    }

    /** As {@code /api/lookup} with an answer. */
    public byte[] lookup(Lookup lookup, Entry answer) {
        return json.write(LookupReply.of(lookup, answer));
    }

    /** As {@code /api/lookup} without one. */
    public byte[] nothing(Lookup lookup) {
        return json.write(Problems.body(LookupRoutes.nothing(lookup)));
    }

    /** As {@code /api/explain}. */
    public byte[] explain(SearchRequest request, EntryId id) {
        Explanation found = searcher.explain(request, id);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id.slug());
        body.put("rank", found.rank());
        body.put("score", SearchReply.rounded(found.score()));
        body.put("lines", found.lines());
        body.put("generation", searcher.status().generation().number());
        return json.write(body);
    }
}
