package gloss.indexer;

/** A file that can't be read as an entry; never leaves this package. */
final class BadEntryException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final String problem;

    /**
     * @param line counted from 1, in the whole file
     */
    BadEntryException(int line, String message) {
        super(message);
        this.line = line;
        this.problem = message;
    }

    int line() {
        return line;
    }

    String problem() {
        return problem;
    }
}
