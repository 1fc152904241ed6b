package gloss.engine.lucene;

import gloss.engine.Filters;
import gloss.engine.Interpretation;
import gloss.engine.QuerySyntaxException;
import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Reads queries in Lucene's language, within limits. For all engines that are Lucene inside. */
public final class LuceneSyntax {
    /** The parser recurses; deeper nesting is refused before it starts. */
    private static final int MAX_DEPTH = 50;

    private static final int MAX_EXPANSIONS = 128;

    private static final Map<String, Float> BOOSTS =
            Map.of(Fields.TITLE, 2f, Fields.ALIASES, 2f, Fields.BODY, 1f, Fields.CODE, .5f);

    private final IndexSearcher searcher;

    /**
     * @param searcher whose terms wildcards stand for
     */
    LuceneSyntax(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The query as plain terms, phrases and their combinations. */
    Query parse(String text) throws IOException {
        try {
            return searcher.rewrite(read(text));
        } catch (IndexSearcher.TooManyClauses e) {
            throw tooMany();
        }
    }

    /** The query as it is written. */
    public static Query read(String text) {
        checkDepth(text);
        Analyzer keyword = new KeywordAnalyzer();
        Analyzer analyzer =
                new PerFieldAnalyzerWrapper(
                        new IndexAnalyzer(),
                        Map.of("id", keyword, "topic", keyword, "level", keyword, "tag", keyword));
        QueryParser parser = new FieldParser(text, analyzer, BOOSTS);
        parser.setMultiTermRewriteMethod(
                new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(MAX_EXPANSIONS));
        try {
            return parser.parse(text);
        } catch (ParseException e) {
            if (e.getCause() instanceof IndexSearcher.TooManyClauses) {
                throw tooMany();
            }
            throw SyntaxErrors.of(e, text);
        } catch (IndexSearcher.TooManyClauses e) {
            throw tooMany();
        }
    }

    public static QuerySyntaxException tooMany() {
        return new QuerySyntaxException(
                "the query has more than " + IndexSearcher.getMaxClauseCount() + " clauses", 1);
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
        return highlightPlan(text, query, Set.of());
    }

    /**
     * @param words of the texts to highlight, among which are those that wildcards stand for
     */
    public static QueryPlan highlightPlan(String text, Query query, Set<String> words) {
        Set<String> terms = new TreeSet<>();
        query.visit(
                new QueryVisitor() {
                    @Override
                    public void consumeTerms(Query leaf, Term... found) {
                        for (Term term : found) {
                            if (List.of(Fields.TEXTS).contains(term.field())) {
                                terms.add(term.text());
                            }
                        }
                    }

                    @Override
                    public void consumeTermsMatching(
                            Query leaf, String field, Supplier<ByteRunAutomaton> automaton) {
                        for (String word : words) {
                            BytesRef bytes = new BytesRef(word);
                            if (automaton.get().run(bytes.bytes, bytes.offset, bytes.length)) {
                                terms.add(word);
                            }
                        }
                    }
                });
        List<Unit> units = new ArrayList<>();
        List<Alternative> alternatives = new ArrayList<>();
        for (String term : terms) {
            if (units.size() < QueryPlan.MAX_UNITS) {
                int u = units.size();
                units.add(new Unit(term, 1, 0, false, false));
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
