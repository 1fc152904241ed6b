package gloss.engine.lucene;

import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserTokenManager;
import org.apache.lucene.queryparser.classic.Token;

/** Says where a query in Lucene's language can't be read, and what stands there. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    /** Counted from 1. */
    static int column(ParseException error) {
        Token token = offending(error);
        return token == null ? 1 : token.beginColumn + 1;
    }

    static String message(ParseException error, String text) {
        Token token = offending(error);
        if (token == null) {
            String message = error.getMessage();
            int lexical = message == null ? -1 : message.indexOf("Lexical error");
            if (message == null || lexical >= 0) {
                return "a quote, bracket or escape is not closed";
            }
            int cut = message.startsWith("Cannot parse '") ? message.indexOf("': ") + 3 : 0;
            String rest = message.substring(Math.max(cut, 0)).lines().findFirst().orElse("");
            return rest.isEmpty() ? "the query can't be read" : rest;
        }
        if (token.kind == QueryParserTokenManager.EOF) {
            return text.isBlank() ? "the query is empty" : "the query ends too early";
        }
        return "'" + token.image + "' can't stand here";
    }

    private static @org.jspecify.annotations.Nullable Token offending(ParseException error) {
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
