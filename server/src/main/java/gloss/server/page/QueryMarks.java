package gloss.server.page;

import gloss.engine.Filters;
import gloss.engine.Highlighted;
import gloss.engine.Hit;
import gloss.engine.Range;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds a query's words in any text. Which words those are, the engine knows best (inflections,
 * corrections, synonyms, symbols): it is asked for hits, and what it marked in them is looked for.
 *
 * @param words in lower case, the longest first
 */
record QueryMarks(List<String> words) {
    static final QueryMarks NONE = new QueryMarks(List.of());

    private static final int WORDS = 64;
    private static final String OPERATORS = "=<>!+-*/%&|^~@:.";

    static QueryMarks of(Searcher searcher, String query) {
        if (query.isBlank() || query.length() > PageParameters.MAX_QUERY) {
            return NONE;
        }
        SearchRequest request =
                new SearchRequest(
                        query,
                        Filters.NONE,
                        0,
                        SearchRequest.MAX_SIZE,
                        false,
                        false,
                        SearchRequest.Syntax.FREE);
        Set<String> words = new HashSet<>();
        for (Hit hit : searcher.search(request).hits()) {
            collect(hit.title(), words);
            hit.snippets().forEach(snippet -> collect(snippet, words));
        }
        return new QueryMarks(
                words.stream()
                        .sorted(
                                Comparator.comparingInt(String::length)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(WORDS)
                        .toList());
    }

    private static void collect(Highlighted highlighted, Set<String> words) {
        String text = highlighted.text().plain();
        for (Range mark : highlighted.marks()) {
            words.add(text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT));
        }
    }

    Highlighted in(Text text) {
        return new Highlighted(text, false, in(text.plain()));
    }

    /** Where the words are in {@code text}, in order and apart. */
    List<Range> in(String text) {
        List<Range> marks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = matchAt(text, at);
            if (end > at) {
                marks.add(new Range(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return marks;
    }

    private int matchAt(String text, int at) {
        if (!isEdge(text, at)) {
            return at;
        }
        for (String word : words) {
            int end = at + word.length();
            if (text.regionMatches(true, at, word, 0, word.length()) && isEdge(text, end)) {
                return end;
            }
        }
        return at;
    }

    /** Whether no word and no operator goes on from before {@code at} to after it. */
    private static boolean isEdge(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean inWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        boolean inOperator = OPERATORS.indexOf(before) >= 0 && OPERATORS.indexOf(after) >= 0;
        return !inWord && !inOperator;
    }
}
