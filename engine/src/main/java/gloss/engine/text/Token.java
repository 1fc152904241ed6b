package gloss.engine.text;

/**
 * One term of a text.
 *
 * @param term as it stands in the index
 * @param start in UTF-16 code units from the text's beginning
 * @param end after the last one
 * @param position counts words; a compound and its first part share one
 */
public record Token(String term, int start, int end, int position, Kind kind) {
    public enum Kind {
        /** A word, a symbol or a whole compound. */
        WHOLE,
        /** A part of the compound before it. */
        PART,
        /** The stem of the word before it, marked with a tilde. */
        STEM,
        /** The word before it, which stands in inline code; written in backticks. */
        CODE,
        /** A construct of the code from start to end; written in angle brackets. */
        SHAPE
    }

    /** Whether a term is a word or symbol as written, not a mark for another form or for code. */
    public static boolean isWritten(String term) {
        char first = term.charAt(0);
        return term.length() == 1 || (first != '~' && first != '`');
    }
}
