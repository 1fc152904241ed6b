package gloss.server.page;

import gloss.engine.Searcher;
import gloss.engine.Suggestion;

/** What a reader may be about to type: the rest of a suggestion, or at least of the word. */
final class Completion {
    private static final int SUGGESTIONS = 8;
    private static final int LONGEST = 60;

    private Completion() {}

    /** The text that {@code typed} would become, beginning with it exactly; or empty. */
    static String of(Searcher searcher, String typed) {
        if (typed.isBlank() || typed.length() > LONGEST) {
            return "";
        }
        for (Suggestion suggestion : searcher.suggest(typed, SUGGESTIONS)) {
            String text = suggestion.text();
            boolean begins = text.regionMatches(true, 0, typed, 0, typed.length());
            String completed =
                    begins && text.length() <= LONGEST
                            ? typed + text.substring(typed.length())
                            : wordIn(text, typed);
            if (completed.length() > typed.length()) {
                return completed;
            }
        }
        return "";
    }

    /** {@code typed}, found within {@code text} and continued to the end of its last word. */
    private static String wordIn(String text, String typed) {
        for (int at = 0; at + typed.length() < text.length(); at++) {
            boolean found =
                    (at == 0 || !isWord(text.charAt(at - 1)))
                            && text.regionMatches(true, at, typed, 0, typed.length());
            int end = at + typed.length();
            if (found && isWord(text.charAt(end - 1)) && isWord(text.charAt(end))) {
                int rest = end;
                while (rest < text.length() && isWord(text.charAt(rest))) {
                    rest++;
                }
                return typed + text.substring(end, rest);
            }
        }
        return "";
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
