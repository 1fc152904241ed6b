package gloss.indexer.check;

/**
 * What a new entry looks like before somebody has written it. It has no title yet, so that a server
 * that watches the folder doesn't show it.
 */
public final class EntryTemplate {
    /** What {@code check} looks for, so that nothing unfilled is published unseen. */
    static final String MARK = "TODO";

    public static final String TEXT =
            """
            ---
            title:
            level: beginner
            tags: []
            aliases:
              - TODO 6 to 14 other ways to ask, one a line
            see-also: []
            ---
            TODO Answer the question in two or three sentences that stand on their own.

            TODO Why it is so.

            ```python
            print("TODO the shortest example that shows it")
            ```
            ```output
            TODO the shortest example that shows it
            ```

            TODO Pitfalls, and when to use what. Links look like this: `[words](/e/slug)`.
            """;

    private EntryTemplate() {}
}
