package gloss.cli;

/** A command that can't do what was asked; the message says why. */
final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedException(String message) {
        super(message);
    }
}
