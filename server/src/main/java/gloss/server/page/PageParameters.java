package gloss.server.page;

import gloss.engine.Facet;
import gloss.engine.Filters;
import gloss.engine.Level;
import gloss.engine.SearchRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads the parameters of the search page. Unlike the API, the page always answers: what it can't
 * do as asked becomes a sentence for the reader.
 *
 * @param problems why there are no hits; empty if the query can be asked
 */
record PageParameters(PageQuery query, List<String> problems) {
    static final int MAX_QUERY = 2000;

    /**
     * @param parameters all values of a parameter
     */
    static PageParameters read(
            Function<String, List<String>> parameters, Collection<String> topics) {
        List<String> problems = new ArrayList<>();
        String text = first(parameters, "q");
        if (text.length() > MAX_QUERY) {
            problems.add("That is too long to search for: 2,000 characters are the most.");
            text = text.substring(0, MAX_QUERY);
        }
        Filters filters =
                new Filters(
                        values(parameters, Facet.TOPIC),
                        values(parameters, Facet.LEVEL),
                        values(parameters, Facet.TAG));
        for (String topic : filters.topics()) {
            if (!topics.contains(topic)) {
                problems.add("There is no topic “" + shortened(topic) + "”.");
            }
        }
        for (String level : filters.levels()) {
            if (Level.of(level).isEmpty()) {
                problems.add("There is no level “" + shortened(level) + "”.");
            }
        }
        int size = number(parameters, "size", PageQuery.SIZE, 1, SearchRequest.MAX_SIZE);
        int from = number(parameters, "from", 0, 0, Integer.MAX_VALUE);
        if (from > SearchRequest.MAX_WINDOW - size) {
            problems.add("Paging ends at 10,000 entries; narrow the search instead.");
            from = 0;
        }
        SearchRequest.Syntax syntax =
                first(parameters, "syntax").equals("lucene")
                        ? SearchRequest.Syntax.LUCENE
                        : SearchRequest.Syntax.FREE;
        PageQuery query = new PageQuery(text, filters, from, size, isLiteral(parameters), syntax);
        return new PageParameters(query, List.copyOf(problems));
    }

    private static boolean isLiteral(Function<String, List<String>> parameters) {
        String value = first(parameters, "literal");
        return value.equals("true") || value.equals("1");
    }

    private static String first(Function<String, List<String>> parameters, String name) {
        List<String> values = parameters.apply(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static Set<String> values(Function<String, List<String>> parameters, Facet facet) {
        Set<String> values = new TreeSet<>();
        for (String value : parameters.apply(facet.value())) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private static int number(
            Function<String, List<String>> parameters,
            String name,
            int otherwise,
            int least,
            int most) {
        try {
            int number = Integer.parseInt(first(parameters, name).strip());
            return Math.max(least, Math.min(most, number));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
