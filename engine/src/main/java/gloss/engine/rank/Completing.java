package gloss.engine.rank;

import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import java.util.List;

/** Chooses the text that completes what has been typed: the title, or an alias that has it all. */
public final class Completing {
    private Completing() {}

    /**
     * The title if all typed words are in it, else the shortest alias that has them, else the
     * title.
     */
    public static String best(String typed, AnalyzedEntry entry) {
        List<Token> tokens =
                new TextAnalyzer()
                        .tokens(typed).stream()
                                .filter(token -> token.kind() == Token.Kind.WHOLE)
                                .toList();
        String title = entry.title().text().plain();
        if (tokens.isEmpty() || has(entry.title(), tokens)) {
            return title;
        }
        String best = title;
        for (Segment alias : entry.aliases()) {
            String text = alias.text().plain();
            if (has(alias, tokens) && (best.equals(title) || text.length() < best.length())) {
                best = text;
            }
        }
        return best;
    }

    private static boolean has(Segment segment, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String term = tokens.get(i).term();
            boolean last = i == tokens.size() - 1;
            int[] found = last ? segment.beginning(term) : segment.occurrences(term);
            if (found.length == 0) {
                return false;
            }
        }
        return true;
    }
}
