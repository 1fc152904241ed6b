package gloss.engine.text;

import java.util.List;
import java.util.Set;

/** Python's keywords that are common words of English prose, too. */
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

    private Keywords() {}

    /**
     * Whether the keywords among {@code words} are meant as such: "for else" and "with statement"
     * rather than "how do I wait for a thread with a timeout".
     */
    static boolean areMeant(List<Word> words) {
        int prose = 0;
        for (Word word : words) {
            boolean other = contains(word.term()) || QuestionWords.contains(word.term());
            prose += word.isPlain() && !other ? 1 : 0;
        }
        return prose <= 1;
    }

    static boolean contains(String term) {
        return KEYWORDS.contains(term);
    }
}
