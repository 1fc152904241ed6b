package gloss.server.lookup;

import gloss.engine.Entry;
import java.util.List;

/**
 * An entry about something that code shows.
 *
 * @param ranges of the code that shows it, in order
 */
public record Concept(String id, String title, String url, String lead, List<CodeRange> ranges) {
    public Concept {
        ranges = List.copyOf(ranges);
    }

    static Concept of(Entry entry, List<CodeRange> ranges) {
        return new Concept(
                entry.id().slug(), entry.title().plain(), "/e/" + entry.id(), entry.lead(), ranges);
    }
}
