package gloss.engine;

/** An indexed entry and the file it came from. */
public record SourceState(EntryId id, Source source) {}
