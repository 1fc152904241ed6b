package gloss.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One word, compound or symbol of a query.
 *
 * @param surface as typed
 * @param term the index form of the whole
 * @param stem the marked stem, or empty
 * @param parts the index forms of a compound's parts, or empty
 * @param factor by which its weight is multiplied
 */
record Word(
        String surface,
        String term,
        String stem,
        List<String> parts,
        int start,
        int end,
        double factor) {
    Word {
        parts = List.copyOf(parts);
    }

    Word times(double newFactor) {
        return new Word(surface, term, stem, parts, start, end, newFactor);
    }

    /** Without its parts. */
    Word whole() {
        return new Word(surface, term, stem, List.of(), start, end, factor);
    }

    boolean isPlain() {
        return parts.isEmpty() && !term.isEmpty() && Chars.isWord(term.charAt(0));
    }

    static List<Word> of(String text, List<Token> tokens) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Token whole = tokens.get(i++);
            String stem = "";
            List<String> parts = new ArrayList<>();
            while (i < tokens.size() && tokens.get(i).kind() != Token.Kind.WHOLE) {
                Token token = tokens.get(i++);
                if (token.kind() == Token.Kind.PART) {
                    parts.add(token.term());
                } else if (parts.isEmpty()) {
                    stem = token.term();
                }
            }
            String surface = text.substring(whole.start(), whole.end());
            words.add(new Word(surface, whole.term(), stem, parts, whole.start(), whole.end(), 1));
        }
        return words;
    }
}
