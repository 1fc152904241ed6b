package gloss.engine.text;

import static gloss.engine.text.Chars.at;
import static gloss.engine.text.Chars.isDigit;
import static gloss.engine.text.Chars.isLetter;
import static gloss.engine.text.Chars.isQuote;
import static gloss.engine.text.Chars.isWord;

/**
 * Splits text in which Python is mentioned into terms. Symbols are terms; compounds are found whole
 * and by their parts: {@code functools.lru_cache} gives itself, {@code functools}, {@code
 * lru_cache}, {@code lru} and {@code cache}, where the whole and its first part share a position,
 * so that phrases work without a token graph. A hyphenated word gives its joined form and its
 * parts.
 *
 * <p>One pass, no look-behind beyond a character, linear in the text. Not safe for use by several
 * threads.
 */
final class Tokenizer {
    private static final int LONGEST_TERM = 200;

    private final Compounds compounds = new Compounds();

    void tokenize(CharSequence text, TokenSink sink) {
        int position = -1;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end;
            if (isWord(c)) {
                end = wordEnd(text, i);
                position = word(text, i, end, position + 1, sink);
            } else if (isSigil(text, i)) {
                int start = i;
                int nameStart = i + (at(text, i + 1) == '*' ? 2 : 1);
                end = wordEnd(text, nameStart);
                position++;
                String whole = Stemming.fold(text.subSequence(start, end).toString());
                sink.token(limited(whole), start, end, position, Token.Kind.WHOLE);
                position = compounds.parts(text, nameStart, end, position, sink);
            } else if (Character.isWhitespace(c) || (end = Symbols.end(text, i)) == i) {
                end = i + 1;
            } else {
                position++;
                String symbol = Stemming.fold(text.subSequence(i, end).toString());
                sink.token(symbol, i, end, position, Token.Kind.WHOLE);
            }
            i = end;
        }
    }

    /** Whether a {@code *args}, {@code **kwargs} or {@code @decorator} starts here. */
    private static boolean isSigil(CharSequence text, int i) {
        char c = text.charAt(i);
        if (c != '@' && c != '*') {
            return false;
        }
        char before = at(text, i - 1);
        if (isWord(before) || before == ')' || before == ']' || before == '*') {
            return false;
        }
        char next = at(text, i + 1);
        if (c == '*' && next == '*') {
            next = at(text, i + 2);
        }
        return isLetter(next) || next == '_';
    }

    private int word(CharSequence text, int start, int end, int position, TokenSink sink) {
        if (end - start <= 2
                && isQuote(at(text, end))
                && isStringPrefix(text, start, end)
                && !isQuoted(text, start, end)) {
            String term = Stemming.fold(text.subSequence(start, end).toString()) + '"';
            sink.token(term, start, end + 1, position, Token.Kind.WHOLE);
            return position;
        }
        String brackets = defaultBrackets(text, end);
        if (!brackets.isEmpty()) {
            int all = end + brackets.length();
            String whole = Stemming.fold(text.subSequence(start, all).toString());
            sink.token(limited(whole), start, all, position, Token.Kind.WHOLE);
            int last = compounds.parts(text, start, end, position, sink) + 1;
            sink.token(brackets, end, all, last, Token.Kind.PART);
            return last;
        }
        return compounds.word(text, start, end, position, sink);
    }

    /** The {@code =[]} of {@code items=[]}, the mark of a mutable default. */
    private static String defaultBrackets(CharSequence text, int end) {
        if (at(text, end) == '=') {
            char open = at(text, end + 1);
            char close = at(text, end + 2);
            if ((open == '[' && close == ']') || (open == '{' && close == '}')) {
                return "=" + open + close;
            }
        }
        return "";
    }

    /** The letter of {@code "f"} is a word in quotes, but that of {@code f"x"} opens a string. */
    private static boolean isQuoted(CharSequence text, int start, int end) {
        return at(text, start - 1) == at(text, end) && !isQuote(at(text, end + 1));
    }

    private static boolean isStringPrefix(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("fFrRbBuU".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Words go on over dots and hyphens inside of them, and over an apostrophe before letters. */
    private static int wordEnd(CharSequence text, int start) {
        int i = start;
        boolean letters = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            char next = at(text, i + 1);
            if (isWord(c)) {
                letters |= isLetter(c);
            } else if (c == '.') {
                if (!(isWord(next)
                        && (letters ? !isDigit(next) || i - start > 1 : isDigit(next)))) {
                    break;
                }
            } else if (c == '-') {
                boolean longEnough = isWord(at(text, i + 2)) || i - start > 1;
                if (!letters || !longEnough || !(isLetter(next) || isDigit(next))) {
                    break;
                }
            } else if (c == '\'' || c == '\u2019') {
                boolean prefix = i - start <= 2 && isStringPrefix(text, start, i);
                if (!letters || !isLetter(next) || prefix) {
                    break;
                }
            } else {
                break;
            }
            i++;
        }
        return i;
    }

    static String limited(String term) {
        return term.length() <= LONGEST_TERM ? term : term.substring(0, LONGEST_TERM);
    }
}
