package gloss.server.mcp;

/** What was sent is no request of the protocol; the message says why. */
public final class NoRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRequestException(String message) {
        super(message);
    }
}
