package gloss.server.page;

import gloss.engine.Facet;
import gloss.engine.Filters;
import gloss.engine.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the address of the search page asks for; the address and this say the same.
 *
 * @param from how many hits come before this page
 */
record PageQuery(
        String text,
        Filters filters,
        int from,
        int size,
        boolean literal,
        SearchRequest.Syntax syntax) {
    static final int SIZE = 10;

    static PageQuery of(String text) {
        return new PageQuery(text, Filters.NONE, 0, SIZE, false, SearchRequest.Syntax.FREE);
    }

    /** Whether nothing is asked for yet. */
    boolean isEmpty() {
        return text.isBlank() && filters.isEmpty();
    }

    SearchRequest request() {
        return new SearchRequest(text, filters, from, size, true, literal, syntax);
    }

    PageQuery text(String newText) {
        return new PageQuery(newText, filters, 0, size, literal, syntax);
    }

    PageQuery page(int newFrom) {
        return new PageQuery(text, filters, newFrom, size, literal, syntax);
    }

    PageQuery literal(boolean wanted) {
        return new PageQuery(text, filters, 0, size, wanted, syntax);
    }

    PageQuery without(Facet facet, String value) {
        return filters(
                new Filters(
                        left(Facet.TOPIC, facet, value),
                        left(Facet.LEVEL, facet, value),
                        left(Facet.TAG, facet, value)));
    }

    private SortedSet<String> left(Facet facet, Facet from, String value) {
        SortedSet<String> left = new TreeSet<>(filters.of(facet));
        if (facet == from) {
            left.remove(value);
        }
        return left;
    }

    PageQuery filters(Filters newFilters) {
        return new PageQuery(text, newFilters, 0, size, literal, syntax);
    }

    /** The address, as short as it can be. */
    String url() {
        StringBuilder url = new StringBuilder("/");
        if (!text.isBlank()) {
            add(url, "q", text);
        }
        for (Facet facet : Facet.values()) {
            filters.of(facet).forEach(value -> add(url, facet.value(), value));
        }
        if (literal) {
            add(url, "literal", "true");
        }
        if (syntax == SearchRequest.Syntax.LUCENE) {
            add(url, "syntax", "lucene");
        }
        if (from > 0) {
            add(url, "from", Integer.toString(from));
        }
        if (size != SIZE) {
            add(url, "size", Integer.toString(size));
        }
        return url.toString();
    }

    private static void add(StringBuilder url, String name, String value) {
        url.append(url.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(encoded(value));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
