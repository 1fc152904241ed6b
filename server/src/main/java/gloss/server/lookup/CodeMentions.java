package gloss.server.lookup;

import gloss.engine.Range;
import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import gloss.engine.text.code.CodeAnalysis;
import gloss.engine.text.code.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a piece of code shows that an entry may be about: constructs, names and operators. */
final class CodeMentions {
    /** Operators that every piece of code has, or that mean too much to mean something. */
    private static final String COMMON = "= + - * / % . , : < > ( ) [ ] { } () [] {} [:]";

    private CodeMentions() {}

    /**
     * @param query to find entries by
     * @param construct whether it is a construct rather than a name or an operator
     */
    record Mention(String query, boolean construct, List<Range> ranges) {
        /** How far the nearest of its ranges is from {@code offset}; 0 if one contains it. */
        int distance(int offset) {
            return ranges.stream()
                    .mapToInt(range -> Math.max(range.start() - offset, offset - range.end()))
                    .map(distance -> Math.max(0, distance))
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        /** The length of its shortest range at {@code offset}. */
        int extent(int offset) {
            return ranges.stream()
                    .filter(range -> range.start() <= offset && offset <= range.end())
                    .mapToInt(range -> range.end() - range.start())
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
    }

    static List<Mention> of(String code) {
        Map<String, Mention> mentions = new LinkedHashMap<>();
        CodeAnalysis analysis = CodeAnalysis.of(code);
        for (Shape shape : analysis.shapes()) {
            add(mentions, shape.name(), true, shape.start(), shape.end());
        }
        for (CodeAnalysis.Name name : analysis.names()) {
            add(mentions, name.text(), false, name.start(), name.end());
            int dot = name.text().lastIndexOf('.');
            if (dot >= 0) {
                int start = name.start() + dot + 1;
                add(mentions, name.text().substring(dot + 1), false, start, name.end());
            }
        }
        for (Token token : new TextAnalyzer().tokens(code)) {
            String term = token.term();
            boolean symbol =
                    token.kind() == Token.Kind.WHOLE
                            && term.chars().noneMatch(Character::isLetterOrDigit)
                            && !(" " + COMMON + " ").contains(" " + term + " ");
            if (symbol) {
                add(mentions, term, false, token.start(), token.end());
            }
        }
        return List.copyOf(mentions.values());
    }

    /** A single letter is a name that somebody made up. */
    private static void add(
            Map<String, Mention> mentions, String query, boolean construct, int start, int end) {
        if (query.length() == 1 && Character.isLetter(query.charAt(0))) {
            return;
        }
        mentions.computeIfAbsent(query, q -> new Mention(q, construct, new ArrayList<>()))
                .ranges()
                .add(new Range(start, end));
    }
}
