package gloss.engine.lucene;

import gloss.engine.QuerySyntaxException;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserTokenManager;
import org.apache.lucene.queryparser.classic.Token;
import org.jspecify.annotations.Nullable;

/** Says where a query in Lucene's language can't be read, and what stands there. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    static QuerySyntaxException of(ParseException error, String text) {
        Token token = offending(error);
        if (token == null) {
            return unclosed(text);
        }
        int column = token.beginColumn + 1;
        if (token.kind != QueryParserTokenManager.EOF) {
            return new QuerySyntaxException("'" + token.image + "' can't stand here", column);
        }
        return new QuerySyntaxException(
                text.isBlank() ? "the query is empty" : "the query ends too early", column);
    }

    /** What isn't even a token: a quote, slash or escape that nothing follows. */
    private static QuerySyntaxException unclosed(String text) {
        int quote = -1;
        int i = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quote = quote < 0 ? i : -1;
            }
        }
        if (quote >= 0) {
            return new QuerySyntaxException("a quote is not closed", quote + 1);
        }
        return i > text.length()
                ? new QuerySyntaxException("an escape has nothing to escape", text.length())
                : new QuerySyntaxException(
                        "the query can't be read", Math.max(1, text.lastIndexOf('/') + 1));
    }

    private static @Nullable Token offending(ParseException error) {
        Throwable cause = error;
        while (cause != null) {
            if (cause instanceof ParseException parse && parse.currentToken != null) {
                return parse.currentToken.next;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
