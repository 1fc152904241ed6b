package gloss.engine.text;

import gloss.engine.Range;
import gloss.engine.Text;
import gloss.engine.text.code.CodeAnalysis;
import gloss.engine.text.code.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The one way from text to terms, for entries and for queries. Not safe for use by several threads;
 * cheap to make.
 */
public final class TextAnalyzer {
    /** Changes whenever the same text would give other terms; part of the index fingerprint. */
    public static final String VERSION = "5";

    private final Tokenizer tokenizer = new Tokenizer();

    public void analyze(String text, TokenSink sink) {
        tokenizer.tokenize(text, sink);
    }

    /**
     * As {@link #analyze(String, TokenSink)}, and marks the words of inline code: the {@code with}
     * of "the `with` statement" is not the "with" of prose.
     */
    public void analyze(Text text, TokenSink sink) {
        if (text.code().isEmpty()) {
            tokenizer.tokenize(text.plain(), sink);
            return;
        }
        tokenizer.tokenize(
                text.plain(),
                (term, start, end, position, kind) -> {
                    sink.token(term, start, end, position, kind);
                    if (kind == Token.Kind.WHOLE && isWord(term) && text.isCodeAt(start)) {
                        sink.token(codeTerm(term), start, end, position, Token.Kind.CODE);
                    }
                });
    }

    /**
     * Emits the constructs of the code in {@code text}: of its code ranges, or of all of it if it
     * is code without being marked so. They have no position: it is -1.
     */
    public void shapes(Text text, TokenSink sink) {
        if (text.code().isEmpty()) {
            if (CodeAnalysis.isCode(text.plain())) {
                int end = text.plain().length();
                for (Shape shape : CodeAnalysis.of(text.plain()).shapes()) {
                    sink.token(shape.term(), 0, end, -1, Token.Kind.SHAPE);
                }
            }
            return;
        }
        for (Range range : text.code()) {
            String code = text.plain().substring(range.start(), range.end());
            for (Shape shape : CodeAnalysis.of(code).shapes()) {
                sink.token(
                        shape.term(),
                        range.start() + shape.start(),
                        range.start() + shape.end(),
                        -1,
                        Token.Kind.SHAPE);
            }
        }
    }

    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        analyze(
                text,
                (term, start, end, position, kind) ->
                        tokens.add(new Token(term, start, end, position, kind)));
        return tokens;
    }

    /** Whether people ask by this word rather than about it. */
    public static boolean isQuestionWord(String term) {
        return QuestionWords.contains(term);
    }

    static String codeTerm(String word) {
        return "`" + word + "`";
    }

    private static boolean isWord(String term) {
        for (int i = 0; i < term.length(); i++) {
            if (!Chars.isLetter(term.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
