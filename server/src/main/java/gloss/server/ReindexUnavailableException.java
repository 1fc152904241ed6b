package gloss.server;

/** A re-index can't be done now. */
public final class ReindexUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReindexUnavailableException(String message) {
        super(message);
    }

    public ReindexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
