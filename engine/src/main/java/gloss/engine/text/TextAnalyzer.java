package gloss.engine.text;

import gloss.engine.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The one way from text to terms, for entries and for queries. Not safe for use by several threads;
 * cheap to make.
 */
public final class TextAnalyzer {
    /** Changes whenever the same text would give other terms; part of the index fingerprint. */
    public static final String VERSION = "1";

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

    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        analyze(
                text,
                (term, start, end, position, kind) ->
                        tokens.add(new Token(term, start, end, position, kind)));
        return tokens;
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
