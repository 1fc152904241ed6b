package gloss.engine.text;

import static gloss.engine.text.Chars.at;
import static gloss.engine.text.Chars.isDigit;
import static gloss.engine.text.Chars.isLetter;
import static gloss.engine.text.Chars.isWord;

import java.util.Set;

/** Finds Python's symbols: operators by longest match, slices, conversions and empty brackets. */
final class Symbols {
    private static final Set<String> OPERATORS =
            Set.of(
                    "**=", "//=", ">>=", "<<=", "...", ":=", "->", "==", "!=", "<=", ">=", "//",
                    "**", "<<", ">>", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", "=>",
                    "<>", "[]", "{}", "()", "[:]", "+", "-", "*", "/", "%", "&", "|", "^", "~", "<",
                    ">", "=", "@");
    private static final int LONGEST_SLICE = 24;

    private Symbols() {}

    /** The end of the symbol that starts at {@code start}, or {@code start} if none does. */
    static int end(CharSequence text, int start) {
        char c = text.charAt(start);
        int end =
                switch (c) {
                    case '[' -> slice(text, start);
                    case '!' -> conversion(text, start, "rsa");
                    case '%' -> conversion(text, start, "sdrfixYmdHMSjaAbBpcZz");
                    case '-' -> flag(text, start);
                    case '\\' -> isLetter(at(text, start + 1)) ? start + 2 : start;
                    default -> start;
                };
        return end > start ? end : operator(text, start);
    }

    private static int operator(CharSequence text, int start) {
        int length = Math.min(3, text.length() - start);
        for (; length > 0; length--) {
            if (OPERATORS.contains(text.subSequence(start, start + length).toString())) {
                break;
            }
        }
        char c = text.charAt(start);
        boolean joinsWords =
                length == 1
                        && (c == '-' || c == '/')
                        && isLetter(at(text, start - 1))
                        && isLetter(at(text, start + 1));
        boolean call = length == 2 && c == '(' && isWord(at(text, start - 1));
        return joinsWords || call ? start : start + length;
    }

    /** {@code [::-1]}, {@code [1:3]}, {@code [:]}: digits, signs and at least one colon. */
    private static int slice(CharSequence text, int start) {
        boolean colon = false;
        int limit = Math.min(text.length(), start + LONGEST_SLICE);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return colon ? i + 1 : start;
            }
            if (c == ':') {
                colon = true;
            } else if (!isDigit(c) && c != '-') {
                return start;
            }
        }
        return start;
    }

    /** {@code !r} and {@code %s}: one letter that no word goes on from, as in {@code {x!r}}. */
    private static int conversion(CharSequence text, int start, String letters) {
        char letter = at(text, start + 1);
        char next = at(text, start + 2);
        boolean inField = text.charAt(start) == '!' && (next == '}' || next == ':');
        return letters.indexOf(letter) >= 0
                        && !isWord(next)
                        && (inField || !isWord(at(text, start - 1)))
                ? start + 2
                : start;
    }

    /** {@code -O} and {@code -m}: a command-line flag of one letter. */
    private static int flag(CharSequence text, int start) {
        char before = at(text, start - 1);
        return (Character.isWhitespace(before) || before == '`' || before == '"' || before == '(')
                        && isLetter(at(text, start + 1))
                        && !isWord(at(text, start + 2))
                ? start + 2
                : start;
    }
}
