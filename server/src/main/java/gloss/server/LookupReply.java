package gloss.server;

import gloss.engine.Entry;
import gloss.server.lookup.Example;
import gloss.server.lookup.Lookup;
import gloss.server.lookup.Near;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code /api/lookup}. */
record LookupReply(SearchReply.Query query, Answer answer, List<Near> near, long generation) {
    record Answer(
            String id,
            String title,
            String topic,
            String level,
            String url,
            String lead,
            @Nullable Example example,
            String markdown) {
        static Answer of(Entry entry) {
            return new Answer(
                    entry.id().slug(),
                    entry.title().plain(),
                    entry.topic(),
                    entry.level().value(),
                    "/e/" + entry.id(),
                    entry.lead(),
                    Example.of(entry).orElse(null),
                    entry.markdown());
        }
    }

    static LookupReply of(Lookup lookup, Entry entry) {
        return new LookupReply(
                SearchReply.Query.of(lookup.query()),
                Answer.of(entry),
                lookup.near(),
                lookup.generation());
    }
}
