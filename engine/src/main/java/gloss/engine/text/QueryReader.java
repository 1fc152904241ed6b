package gloss.engine.text;

import gloss.engine.Facet;
import gloss.engine.Filters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads free text with "phrases", -exclusions and topic:, level:, tag: filters. Whatever isn't
 * quite one of these is text: no input fails.
 */
final class QueryReader {
    private final TextAnalyzer analyzer = new TextAnalyzer();
    private final Map<Facet, Set<String>> known;

    private final List<String> phrases = new ArrayList<>();
    private final List<String> exclusions = new ArrayList<>();
    private final Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);

    /**
     * @param known the facet values there are; a filter for another one is read as text
     */
    QueryReader(Map<Facet, Set<String>> known) {
        this.known = known;
    }

    ParsedQuery read(String text) {
        StringBuilder rest = new StringBuilder(text);
        int i = 0;
        while (i < text.length()) {
            if (i > 0 && !Character.isWhitespace(text.charAt(i - 1))) {
                i++;
                continue;
            }
            int end = i;
            boolean negative = text.charAt(i) == '-';
            int start = negative ? i + 1 : i;
            if (Chars.at(text, start) == '"') {
                end = phrase(text, start, negative);
            } else if (negative) {
                end = exclusion(text, start);
            } else {
                end = filter(text, start);
            }
            boolean consumed = end > start && (negative || Chars.at(text, start) != '"');
            if (consumed) {
                blank(rest, i, end);
            }
            i = Math.max(end, i + 1);
        }
        String words = rest.toString();
        boolean open = !words.isEmpty() && Chars.isWord(words.charAt(words.length() - 1));
        return new ParsedQuery(
                Word.of(words, analyzer.tokens(words)),
                phrases,
                exclusions,
                new Filters(of(Facet.TOPIC), of(Facet.LEVEL), of(Facet.TAG)),
                open);
    }

    /** Returns the phrase's end, or {@code start} if the quotes hold no phrase. */
    private int phrase(String text, int start, boolean negative) {
        int close = text.indexOf('"', start + 1);
        boolean closed =
                close > start + 1
                        && !Chars.isWord(Chars.at(text, close + 1))
                        && !Character.isWhitespace(text.charAt(start + 1));
        if (!closed) {
            return start;
        }
        String phrase = text.substring(start + 1, close);
        if (analyzer.tokens(phrase).isEmpty()) {
            return start;
        }
        (negative ? exclusions : phrases).add(phrase);
        return close + 1;
    }

    private int exclusion(String text, int start) {
        if (!Chars.isLetter(Chars.at(text, start)) || !Chars.isWord(Chars.at(text, start + 1))) {
            return start;
        }
        int end = wordEnd(text, start);
        exclusions.add(text.substring(start, end));
        return end;
    }

    private int filter(String text, int start) {
        int end = wordEnd(text, start);
        int colon = text.indexOf(':', start);
        if (colon < 0 || colon + 1 >= end) {
            return start;
        }
        String name = text.substring(start, colon);
        String value = text.substring(colon + 1, end).toLowerCase(Locale.ROOT);
        for (Facet facet : Facet.values()) {
            if (facet.value().equals(name) && known.getOrDefault(facet, Set.of()).contains(value)) {
                selected.computeIfAbsent(facet, f -> new TreeSet<>()).add(value);
                return end;
            }
        }
        return start;
    }

    private Set<String> of(Facet facet) {
        return selected.getOrDefault(facet, Set.of());
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
