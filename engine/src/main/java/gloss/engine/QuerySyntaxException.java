package gloss.engine;

/** A query in Lucene's language that can't be read, or asks for too much. */
public final class QuerySyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int column;

    /**
     * @param column counted from 1, in UTF-16 code units
     */
    public QuerySyntaxException(String message, int column) {
        super(message);
        this.column = column;
    }

    public int column() {
        return column;
    }
}
