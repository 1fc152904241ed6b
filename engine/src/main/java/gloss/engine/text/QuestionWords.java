package gloss.engine.text;

import java.util.Set;

/**
 * Words by which people ask rather than what they ask about. They are damped, never removed, and
 * are no content unless nothing else is left.
 */
final class QuestionWords {
    private static final Set<String> ASKING =
            Set.of(
                    "what",
                    "whats",
                    "how",
                    "why",
                    "when",
                    "where",
                    "which",
                    "who",
                    "whose",
                    "does",
                    "do",
                    "did",
                    "can",
                    "could",
                    "should",
                    "would",
                    "explain",
                    "describe",
                    "tell",
                    "define",
                    "definition",
                    "meaning",
                    "mean",
                    "difference",
                    "different",
                    "between",
                    "vs",
                    "versus",
                    "compare",
                    "comparison",
                    "example",
                    "please",
                    "python",
                    "use",
                    "used",
                    "using",
                    "work",
                    "purpose",
                    "about",
                    "there",
                    "it",
                    "its",
                    "i",
                    "im",
                    "my",
                    "me",
                    "we",
                    "our",
                    "you",
                    "your",
                    "a",
                    "an",
                    "the",
                    "of",
                    "to",
                    "that",
                    "this",
                    "these",
                    "those",
                    "be",
                    "are",
                    "was",
                    "has",
                    "have",
                    "had",
                    "get",
                    "got",
                    "want",
                    "need",
                    "way",
                    "thing",
                    "something",
                    "someone",
                    "some",
                    "so",
                    "than",
                    "then",
                    "them",
                    "their",
                    "they",
                    "he",
                    "she",
                    "just",
                    "really",
                    "also",
                    "without",
                    "cant",
                    "dont",
                    "doesnt",
                    "isnt",
                    "wont",
                    "keep",
                    "make");

    /** How much a question word weighs beside a content word. */
    static final double DAMPING = 0.1;

    private QuestionWords() {}

    static boolean contains(String term) {
        return ASKING.contains(term);
    }
}
