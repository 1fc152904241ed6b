package gloss.engine;

/** A search that took longer than the engine allows. */
public final class SearchTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchTimeoutException(String message) {
        super(message);
    }
}
