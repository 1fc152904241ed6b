package gloss.engine;

/**
 * A completion of what has been typed.
 *
 * @param text what to search for
 * @param title the title of the entry it leads to
 */
public record Suggestion(String text, EntryId id, String title) {}
