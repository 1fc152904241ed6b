package gloss.engine;

/** Another update is open, here or in another process. */
public final class EngineBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineBusyException(String message) {
        super(message);
    }

    public EngineBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
