package gloss.server;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Text;
import java.util.List;

/** The JSON of {@code /api/entries/{slug}}. */
record EntryReply(
        String id,
        String title,
        String topic,
        String level,
        List<String> tags,
        List<String> aliases,
        List<String> seeAlso,
        String url,
        String lead,
        String html,
        String markdown,
        SearchReply.SourceReply source) {
    static EntryReply of(Entry entry) {
        return new EntryReply(
                entry.id().slug(),
                entry.title().plain(),
                entry.topic(),
                entry.level().value(),
                entry.tags(),
                entry.aliases().stream().map(Text::plain).toList(),
                entry.seeAlso().stream().map(EntryId::slug).toList(),
                "/e/" + entry.id(),
                entry.lead(),
                entry.html(),
                entry.markdown(),
                SearchReply.SourceReply.of(entry.source()));
    }
}
