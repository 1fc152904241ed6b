package gloss.engine.text.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits Python source into lexemes. Never fails: what it can't read is passed over. */
final class Lexer {
    static final Set<String> KEYWORDS =
            Set.of(
                    "False",
                    "None",
                    "True",
                    "and",
                    "as",
                    "assert",
                    "async",
                    "await",
                    "break",
                    "class",
                    "continue",
                    "def",
                    "del",
                    "elif",
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
                    "lambda",
                    "nonlocal",
                    "not",
                    "or",
                    "pass",
                    "raise",
                    "return",
                    "try",
                    "while",
                    "with",
                    "yield");
    private static final Set<String> LONG_OPERATORS =
            Set.of(
                    "**=", "//=", ">>=", "<<=", "...", ":=", "->", "==", "!=", "<=", ">=", "//",
                    "**", "<<", ">>", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=");
    private static final String OPERATORS = "+-*/%@&|^~<>()[]{},:.;=!";

    private final String text;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int depth;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Lexeme> read(String text) {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.lexemes;
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (c == '\n') {
                i++;
                add(Lexeme.Kind.NEWLINE, start, i);
            } else if (c == '#') {
                i = lineEnd(i);
            } else if (Character.isJavaIdentifierStart(c) && c != '$') {
                i = name(start);
            } else if (Character.isDigit(c)) {
                i = number(start);
            } else if (c == '"' || c == '\'') {
                i = string(start, start);
            } else {
                i = operator(start);
            }
        }
    }

    private int name(int start) {
        int i = start + 1;
        while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
            i++;
        }
        boolean quote = i < text.length() && (text.charAt(i) == '"' || text.charAt(i) == '\'');
        if (quote && i - start <= 2 && text.substring(start, i).matches("[fFrRbBuUtT]{1,2}")) {
            return string(start, i);
        }
        boolean keyword = KEYWORDS.contains(text.substring(start, i));
        add(keyword ? Lexeme.Kind.KEYWORD : Lexeme.Kind.NAME, start, i);
        return i;
    }

    private int number(int start) {
        int i = start + 1;
        while (i < text.length()
                && (Character.isLetterOrDigit(text.charAt(i))
                        || text.charAt(i) == '_'
                        || (text.charAt(i) == '.'
                                && i + 1 < text.length()
                                && Character.isDigit(text.charAt(i + 1))))) {
            i++;
        }
        add(Lexeme.Kind.NUMBER, start, i);
        return i;
    }

    private int string(int start, int open) {
        char quote = text.charAt(open);
        String triple = String.valueOf(quote).repeat(3);
        if (text.startsWith(triple, open)) {
            int close = text.indexOf(triple, open + 3);
            int end = close < 0 ? text.length() : close + 3;
            add(Lexeme.Kind.STRING, start, end);
            return end;
        }
        int i = open + 1;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        int end = Math.min(text.length(), i + 1);
        if (i < text.length() && text.charAt(i) == '\n') {
            end = i;
        }
        add(Lexeme.Kind.STRING, start, end);
        return end;
    }

    private int operator(int start) {
        for (int length = 3; length >= 2; length--) {
            int end = start + length;
            if (end <= text.length() && LONG_OPERATORS.contains(text.substring(start, end))) {
                add(Lexeme.Kind.OPERATOR, start, end);
                return end;
            }
        }
        char c = text.charAt(start);
        if (OPERATORS.indexOf(c) < 0) {
            return start + 1;
        }
        boolean closes = c == ')' || c == ']' || c == '}';
        depth -= closes && depth > 0 ? 1 : 0;
        add(Lexeme.Kind.OPERATOR, start, start + 1);
        depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
        return start + 1;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void add(Lexeme.Kind kind, int start, int end) {
        lexemes.add(new Lexeme(kind, text.substring(start, end), start, end, depth));
    }
}
