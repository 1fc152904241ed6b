package gloss.engine.text;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Brings words to their index form. Two strengths: {@link #normal} only folds case, accents and
 * plurals and is what words are compared by; {@link #stem} (Porter 2) also joins "called" with
 * "calling" and is kept as a second, lesser term. Not safe for use by several threads.
 */
final class Stemming {
    private static final int SHORTEST_STEMMED = 4;

    private final EnglishStemmer porter = new EnglishStemmer();

    static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                char[] in = Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray();
                char[] out = new char[in.length * 4];
                int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
                return new String(out, 0, length).toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * The word without its plural ending; {@code word} is folded already. The rules are Harman's
     * ("How effective is suffixing?", 1991), with classes and boxes made regular.
     */
    String normal(String word) {
        int length = word.length();
        if (length < SHORTEST_STEMMED || !word.endsWith("s") || !isLetters(word)) {
            return word;
        }
        if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes")) {
            return word.substring(0, length - 2);
        }
        boolean kept =
                word.endsWith("us")
                        || word.endsWith("ss")
                        || word.endsWith("aes")
                        || word.endsWith("ees")
                        || word.endsWith("oes");
        return kept ? word : word.substring(0, length - 1);
    }

    /** The marked Porter stem, or an empty string for what has none. */
    String stem(String word) {
        if (word.length() < SHORTEST_STEMMED || !isLetters(word)) {
            return "";
        }
        porter.setCurrent(word);
        porter.stem();
        return "~" + porter.getCurrent();
    }

    private static boolean isLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }
}
