package gloss.engine.text;

import static gloss.engine.text.Chars.isDigit;
import static gloss.engine.text.Chars.isLetter;
import static gloss.engine.text.Chars.isLower;
import static gloss.engine.text.Chars.isUpper;

/** Takes a word apart at dots, underscores, hyphens and changes of case. */
final class Compounds {
    private final Stemming stemming = new Stemming();

    /** Emits a word, whole and in parts. Returns the position of the last part. */
    int word(CharSequence text, int start, int end, int position, TokenSink sink) {
        int possessive = possessive(text, start, end);
        String raw = text.subSequence(start, possessive).toString();
        String whole = Stemming.fold(joined(raw));
        if (!isCompound(raw)) {
            emit(whole, start, possessive, position, Token.Kind.WHOLE, sink);
            return position;
        }
        String term = raw.indexOf('-') >= 0 || isCamel(raw) ? stemming.normal(whole) : whole;
        sink.token(Tokenizer.limited(term), start, possessive, position, Token.Kind.WHOLE);
        return parts(text, start, possessive, position, sink);
    }

    /** Emits the parts only. The first one is at {@code position}. Returns the last position. */
    int parts(CharSequence text, int start, int end, int position, TokenSink sink) {
        int last = position - 1;
        int i = start;
        while (i < end) {
            int dot = i;
            while (dot < end && text.charAt(dot) != '.') {
                dot++;
            }
            last = dotted(text, i, dot, start, end, last + 1, sink);
            i = dot + 1;
        }
        return Math.max(last, position);
    }

    /** Emits one part between dots: itself if it is a compound, and its words. */
    private int dotted(
            CharSequence text, int start, int end, int from, int to, int position, TokenSink sink) {
        String raw = text.subSequence(start, end).toString();
        boolean partOfDotted = start > from || end < to;
        if (isCompound(raw) && partOfDotted) {
            String name = Tokenizer.limited(Stemming.fold(joined(raw)));
            sink.token(name, start, end, position, Token.Kind.PART);
        }
        int last = position - 1;
        int i = start;
        while (i < end) {
            if (isJoint(text.charAt(i))) {
                i++;
                continue;
            }
            int stop = segmentEnd(text, i, end);
            last++;
            String word = Stemming.fold(joined(text.subSequence(i, stop).toString()));
            emit(word, i, stop, last, Token.Kind.PART, sink);
            i = stop;
        }
        return last;
    }

    private void emit(
            String word, int start, int end, int position, Token.Kind kind, TokenSink sink) {
        if (word.isEmpty()) {
            return;
        }
        sink.token(Tokenizer.limited(stemming.normal(word)), start, end, position, kind);
        String stem = stemming.stem(word);
        if (!stem.isEmpty()) {
            sink.token(Tokenizer.limited(stem), start, end, position, Token.Kind.STEM);
        }
    }

    private static int segmentEnd(CharSequence text, int start, int end) {
        int i = start + 1;
        while (i < end && !isJoint(text.charAt(i)) && !isCaseBoundary(text, start, i, end)) {
            i++;
        }
        return i;
    }

    /** Between {@code default|Dict}, and before the last capital of {@code HTTP|Server}. */
    private static boolean isCaseBoundary(CharSequence text, int start, int i, int end) {
        if (i <= start || !isUpper(text.charAt(i))) {
            return false;
        }
        char before = text.charAt(i - 1);
        boolean nextLower = i + 1 < end && isLower(text.charAt(i + 1));
        return isLower(before) || (isUpper(before) && nextLower && i + 2 < end);
    }

    private static boolean isJoint(char c) {
        return c == '_' || c == '-';
    }

    private static boolean isCompound(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '_' ? raw.length() > 1 : c == '-') {
                return true;
            }
            if (c == '.' && !(isDigit(raw.charAt(0)) && !hasLetter(raw))) {
                return true;
            }
        }
        return isCamel(raw);
    }

    private static boolean isCamel(String raw) {
        for (int i = 1; i < raw.length(); i++) {
            if (isCaseBoundary(raw, 0, i, raw.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLetter(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (isLetter(raw.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String joined(String raw) {
        return raw.indexOf('-') < 0 && raw.indexOf('\'') < 0 && raw.indexOf('\u2019') < 0
                ? raw
                : raw.replace("-", "").replace("'", "").replace("\u2019", "");
    }

    /** The end without a closing {@code 's}. */
    private static int possessive(CharSequence text, int start, int end) {
        if (end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019')) {
            return end - 2;
        }
        return end;
    }
}
