package gloss.engine;

/**
 * What is asked for.
 *
 * @param text as typed
 * @param from how many hits to skip
 * @param size how many hits to return, 0 to 50
 * @param facets whether to count facets; the total is exact then
 * @param literal whether to search only for what was typed: no corrections, synonyms or prefixes
 */
public record SearchRequest(
        String text,
        Filters filters,
        int from,
        int size,
        boolean facets,
        boolean literal,
        Syntax syntax) {
    public static final int MAX_SIZE = 50;
    public static final int MAX_WINDOW = 10_000;

    /** How {@code text} is read. */
    public enum Syntax {
        /**
         * Free text with "phrases", -exclusions and topic:, level:, tag: filters; never an error.
         */
        FREE,
        /** Lucene's query language, with fields, boolean operators and wildcards. */
        LUCENE
    }

    public SearchRequest {
        if (from < 0) {
            throw new IllegalArgumentException("from must be 0 or more, got " + from);
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException(
                    "size must be from 0 to " + MAX_SIZE + ", got " + size);
        }
        if ((long) from + size > MAX_WINDOW) {
            throw new IllegalArgumentException(
                    "from + size must be at most " + MAX_WINDOW + ", got " + ((long) from + size));
        }
    }

    public static SearchRequest of(String text) {
        return new SearchRequest(text, Filters.NONE, 0, 10, true, false, Syntax.FREE);
    }

    public SearchRequest filters(Filters newFilters) {
        return new SearchRequest(text, newFilters, from, size, facets, literal, syntax);
    }

    public SearchRequest page(int newFrom, int newSize) {
        return new SearchRequest(text, filters, newFrom, newSize, facets, literal, syntax);
    }

    public SearchRequest facets(boolean wanted) {
        return new SearchRequest(text, filters, from, size, wanted, literal, syntax);
    }

    public SearchRequest literal(boolean wanted) {
        return new SearchRequest(text, filters, from, size, facets, wanted, syntax);
    }

    public SearchRequest syntax(Syntax newSyntax) {
        return new SearchRequest(text, filters, from, size, facets, literal, newSyntax);
    }
}
