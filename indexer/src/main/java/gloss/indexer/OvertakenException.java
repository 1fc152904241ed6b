package gloss.indexer;

/** Another process published between comparing and updating; never leaves this package. */
final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
