package gloss.engine;

import java.util.List;

/**
 * @param score comparable with other scores of the same result only
 * @param snippets passages that answer, best first
 */
public record Hit(
        EntryId id,
        Highlighted title,
        String topic,
        Level level,
        List<String> tags,
        double score,
        List<Highlighted> snippets,
        Source source) {
    public Hit {
        tags = List.copyOf(tags);
        snippets = List.copyOf(snippets);
    }
}
