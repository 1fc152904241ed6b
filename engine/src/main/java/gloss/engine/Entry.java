package gloss.engine;

import java.util.List;

/**
 * One entry of the knowledge base, read and rendered: what goes into the engine and what comes
 * back.
 *
 * @param title the question it answers
 * @param topic the folder it stands in
 * @param aliases how else people ask for it
 * @param seeAlso related entries; they need not exist
 * @param formerly ids this entry used to have
 * @param passages the text for searching and snippets
 * @param html the body, sanitised, ready to be shown
 * @param markdown the body as written, without the front matter
 */
public record Entry(
        EntryId id,
        Text title,
        String topic,
        Level level,
        List<String> tags,
        List<Text> aliases,
        List<EntryId> seeAlso,
        List<EntryId> formerly,
        List<Passage> passages,
        String html,
        String markdown,
        Source source) {
    public Entry {
        if (title.plain().isBlank()) {
            throw new IllegalArgumentException("entry " + id + " has no title");
        }
        if (topic.isBlank()) {
            throw new IllegalArgumentException("entry " + id + " has no topic");
        }
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        seeAlso = List.copyOf(seeAlso);
        formerly = List.copyOf(formerly);
        passages = List.copyOf(passages);
    }

    /** The first paragraph, which answers the question; empty if the body begins otherwise. */
    public String lead() {
        return passages.isEmpty() || passages.getFirst().kind() != Passage.Kind.LEAD
                ? ""
                : passages.getFirst().text().plain();
    }
}
