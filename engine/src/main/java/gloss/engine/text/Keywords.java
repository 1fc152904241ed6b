package gloss.engine.text;

import java.util.List;
import java.util.Set;

/** Python's keywords that are common words of English prose, too, and when they are meant. */
final class Keywords {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "and",
                    "as",
                    "assert",
                    "break",
                    "case",
                    "class",
                    "continue",
                    "del",
                    "else",
                    "except",
                    "finally",
                    "for",
                    "from",
                    "global",
                    "if",
                    "import",
                    "in",
                    "is",
                    "match",
                    "not",
                    "or",
                    "pass",
                    "raise",
                    "return",
                    "try",
                    "type",
                    "while",
                    "with",
                    "yield");

    /** What may stand beside a keyword that is asked about. */
    private static final Set<String> COMPANIONS =
            Set.of(
                    "operator",
                    "keyword",
                    "statement",
                    "loop",
                    "clause",
                    "expression",
                    "block",
                    "condition");

    /** Words of questions about a keyword. */
    private static final Set<String> ASKING =
            Set.of(
                    "what",
                    "whats",
                    "how",
                    "why",
                    "when",
                    "does",
                    "do",
                    "difference",
                    "between",
                    "vs",
                    "versus",
                    "compare",
                    "mean",
                    "meaning",
                    "work",
                    "use",
                    "using",
                    "explain",
                    "python",
                    "the",
                    "a",
                    "an",
                    "of",
                    "to",
                    "you");

    private Keywords() {}

    static boolean contains(String term) {
        return KEYWORDS.contains(term);
    }

    /**
     * Whether the keywords among {@code words} are what is asked about: as in "for else", "is vs
     * ==" or "what does the with statement do", where there is nothing else to ask about.
     */
    static boolean areMeant(List<Word> words) {
        for (Word word : words) {
            String term = word.term();
            boolean symbol = !Chars.isWord(term.charAt(0)) && word.parts().isEmpty();
            boolean related = contains(term) || COMPANIONS.contains(term) || ASKING.contains(term);
            if (!symbol && !related) {
                return false;
            }
        }
        return true;
    }

    /** Of several words, "and" before the last one is prose: "difference between is and ==". */
    static boolean isConjunction(List<Word> words, int i) {
        return i > 0
                && words.get(i).term().equals("and")
                && words.stream().anyMatch(word -> word.term().equals("between"));
    }
}
