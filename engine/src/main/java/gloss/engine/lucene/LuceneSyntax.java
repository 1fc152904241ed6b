package gloss.engine.lucene;

import gloss.engine.Filters;
import gloss.engine.Interpretation;
import gloss.engine.QuerySyntaxException;
import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Reads queries in Lucene's language, within limits. */
final class LuceneSyntax {
    /** The parser recurses; deeper nesting is refused before it starts. */
    private static final int MAX_DEPTH = 50;

    private static final int MAX_EXPANSIONS = 128;

    private static final Map<String, Float> BOOSTS =
            Map.of(Fields.TITLE, 2f, Fields.ALIASES, 2f, Fields.BODY, 1f, Fields.CODE, .5f);

    private static final Set<String> KNOWN =
            new TreeSet<>(
                    List.of("id", "title", "aliases", "body", "code", "topic", "level", "tag"));

    Query parse(String text) {
        checkDepth(text);
        Analyzer keyword = new KeywordAnalyzer();
        Analyzer analyzer =
                new PerFieldAnalyzerWrapper(
                        new IndexAnalyzer(),
                        Map.of("id", keyword, "topic", keyword, "level", keyword, "tag", keyword));
        QueryParser parser = new Parser(Fields.TEXTS, analyzer);
        parser.setAllowLeadingWildcard(false);
        parser.setMultiTermRewriteMethod(
                new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(MAX_EXPANSIONS));
        try {
            return parser.parse(text);
        } catch (ParseException e) {
            throw new QuerySyntaxException(SyntaxErrors.message(e, text), SyntaxErrors.column(e));
        } catch (IndexSearcher.TooManyClauses e) {
            throw new QuerySyntaxException(
                    "the query has more than " + IndexSearcher.getMaxClauseCount() + " clauses", 1);
        }
    }

    private static final class Parser extends MultiFieldQueryParser {
        Parser(String[] fields, Analyzer analyzer) {
            super(fields, analyzer, BOOSTS);
        }

        @Override
        protected Query getFieldQuery(String field, String text, boolean quoted)
                throws ParseException {
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
        protected Query getWildcardQuery(String field, String text) throws ParseException {
            check(field);
            return super.getWildcardQuery(field, text);
        }

        @Override
        protected Query getRegexpQuery(String field, String text) throws ParseException {
            throw new ParseException("regular expressions are not allowed; use * and ?");
        }

        private static void check(@org.jspecify.annotations.Nullable String field)
                throws ParseException {
            if (field != null && !KNOWN.contains(field)) {
                throw new ParseException(
                        "there is no field '"
                                + field
                                + "'; fields are "
                                + String.join(", ", KNOWN));
            }
        }
    }

    private static void checkDepth(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                throw new QuerySyntaxException(
                        "brackets are nested more than " + MAX_DEPTH + " deep", i + 1);
            }
        }
    }

    /** A plan of the query's plain terms, only to highlight with. */
    static QueryPlan highlightPlan(String text, Query query) {
        Set<String> terms = new TreeSet<>();
        query.visit(
                new QueryVisitor() {
                    @Override
                    public void consumeTerms(Query leaf, Term... found) {
                        for (Term term : found) {
                            terms.add(term.text());
                        }
                    }
                });
        List<Unit> units = new ArrayList<>();
        List<Alternative> alternatives = new ArrayList<>();
        for (String term : terms) {
            if (units.size() < QueryPlan.MAX_UNITS) {
                int u = units.size();
                units.add(new Unit(term, 1, false));
                alternatives.add(
                        new Alternative(u, u + 1, List.of(term), 1, Alternative.Kind.EXACT));
            }
        }
        return new QueryPlan(
                units,
                alternatives,
                List.of(),
                List.of(),
                Filters.NONE,
                Interpretation.asTyped(text, true));
    }
}
