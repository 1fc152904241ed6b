package gloss.engine.text;

/** Takes tokens one by one; see {@link Token} for what they mean. */
@FunctionalInterface
public interface TokenSink {
    void token(String term, int start, int end, int position, Token.Kind kind);
}
