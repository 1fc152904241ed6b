package gloss.engine.lucene;

import gloss.engine.QuerySyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Lucene's parser, which knows the fields there are and says where a query goes wrong. */
final class FieldParser extends MultiFieldQueryParser {
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    List.of("id", "title", "aliases", "body", "code", "topic", "level", "tag"));

    private final String whole;

    FieldParser(String text, Analyzer analyzer, Map<String, Float> boosts) {
        super(Fields.TEXTS, analyzer, boosts);
        this.whole = text;
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        check(field);
        return super.getFieldQuery(field, text, quoted);
    }

    @Override
    protected Query getRangeQuery(
            String field, String low, String high, boolean fromLow, boolean toHigh)
            throws ParseException {
        check(field);
        return super.getRangeQuery(field, low, high, fromLow, toHigh);
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
        check(field);
        return super.getPrefixQuery(field, text);
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity)
            throws ParseException {
        check(field);
        return super.getFuzzyQuery(field, text, similarity);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
        if (!"*".equals(field) || !"*".equals(text)) {
            check(field);
            if (text.startsWith("*") || text.startsWith("?")) {
                throw new QuerySyntaxException("a word can't begin with * or ?", column());
            }
        }
        return super.getWildcardQuery(field, text);
    }

    @Override
    protected Query getRegexpQuery(String field, String text) {
        throw new QuerySyntaxException(
                "regular expressions are not allowed; use * and ?", column());
    }

    /** Where the word begins that was read last. */
    private int column() {
        return token.beginColumn + 1;
    }

    private void check(@Nullable String field) {
        if (field != null && !KNOWN.contains(field)) {
            int at = whole.lastIndexOf(field + ":", token.beginColumn);
            throw new QuerySyntaxException(
                    "there is no field '" + field + "'; fields are " + String.join(", ", KNOWN),
                    at < 0 ? column() : at + 1);
        }
    }
}
