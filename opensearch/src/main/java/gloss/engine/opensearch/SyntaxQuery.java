package gloss.engine.opensearch;

import gloss.engine.lucene.LuceneSyntax;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A query that was read in Lucene's language, in the cluster's. Terms are encoded as documents are,
 * which is why it isn't left to the cluster to read it. So are the weights of rare words: the
 * cluster would count all versions of an entry that it still holds. Counts clauses; one per query.
 */
final class SyntaxQuery {
    /** What a wildcard counts, which stands for many words. */
    private static final int WILDCARD = 10;

    private final ToDoubleFunction<Term> rarity;
    private int clauses;

    /**
     * @param rarity of a term, its idf
     */
    SyntaxQuery(ToDoubleFunction<Term> rarity) {
        this.rarity = rarity;
    }

    /** The terms whose rarity counts. */
    static Set<Term> terms(Query query) {
        Set<Term> terms = new LinkedHashSet<>();
        query.visit(
                new QueryVisitor() {
                    @Override
                    public void consumeTerms(Query leaf, Term... found) {
                        if (!(leaf instanceof FuzzyQuery || leaf instanceof AutomatonQuery)) {
                            terms.addAll(List.of(found));
                        }
                    }
                });
        return terms;
    }

    static Map<String, Object> filter(Term term) {
        return Queries.term(field(term.field()), value(term));
    }

    Map<String, Object> of(Query query) {
        return of(query, 1f);
    }

    private Map<String, Object> of(Query query, float boost) {
        count(query instanceof AutomatonQuery || query instanceof FuzzyQuery ? WILDCARD : 1);
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
            case BooleanQuery bool -> bool(bool, boost);
            case TermQuery term -> term(term.getTerm(), boost);
            case PhraseQuery phrase -> phrase(phrase, boost);
            case MultiPhraseQuery phrase -> phrase(phrase, boost);
            case SynonymQuery synonyms -> synonyms(synonyms, boost);
            case PrefixQuery prefix -> leaf("prefix", prefix.getPrefix(), Map.of(), boost);
            case WildcardQuery wildcard -> leaf("wildcard", wildcard.getTerm(), Map.of(), boost);
            case FuzzyQuery fuzzy ->
                    leaf(
                            "fuzzy",
                            fuzzy.getTerm(),
                            Map.of(
                                    "fuzziness",
                                    fuzzy.getMaxEdits(),
                                    "prefix_length",
                                    fuzzy.getPrefixLength()),
                            boost);
            case TermRangeQuery range -> range(range, boost);
            case DisjunctionMaxQuery best ->
                    Map.of(
                            "dis_max",
                            Map.of(
                                    "queries",
                                    best.getDisjuncts().stream().map(this::of).toList(),
                                    "tie_breaker",
                                    best.getTieBreakerMultiplier(),
                                    "boost",
                                    boost));
            case ConstantScoreQuery constant -> Queries.constant(of(constant.getQuery()), boost);
            case MatchAllDocsQuery all -> Queries.constant(Queries.EVERYTHING, boost);
            case MatchNoDocsQuery nothing -> Queries.NOTHING;
            default -> throw new IllegalStateException("the parser made a " + query.getClass());
        };
    }

    private void count(int more) {
        clauses += more;
        if (clauses > IndexSearcher.getMaxClauseCount()) {
            throw LuceneSyntax.tooMany();
        }
    }

    private Map<String, Object> bool(BooleanQuery query, float boost) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (BooleanClause.Occur occur : BooleanClause.Occur.values()) {
            List<Object> some = query.getClauses(occur).stream().<Object>map(this::of).toList();
            if (!some.isEmpty()) {
                parts.put(
                        switch (occur) {
                            case MUST -> "must";
                            case FILTER -> "filter";
                            case SHOULD -> "should";
                            case MUST_NOT -> "must_not";
                        },
                        some);
            }
        }
        boolean positive = parts.containsKey("must") || parts.containsKey("filter");
        if (!positive && !parts.containsKey("should")) {
            return Queries.NOTHING;
        }
        if (!positive || query.getMinimumNumberShouldMatch() > 0) {
            parts.put("minimum_should_match", Math.max(1, query.getMinimumNumberShouldMatch()));
        }
        parts.put("boost", boost);
        return Map.of("bool", parts);
    }

    private Map<String, Object> term(Term term, float boost) {
        float weight = (float) (boost * rarity.applyAsDouble(term));
        return Fields.TEXTS.contains(term.field())
                ? leaf("term", term, Map.of(), weight)
                : Queries.constant(filter(term), weight);
    }

    private static Map<String, Object> leaf(
            String kind, Term term, Map<String, Object> more, float boost) {
        Map<String, Object> parts = new LinkedHashMap<>(more);
        parts.put("value", value(term));
        parts.put("boost", boost);
        return Map.of(kind, Map.of(field(term.field()), parts));
    }

    private static String field(String field) {
        return field.equals("id") ? Fields.SLUG : field;
    }

    private static String value(Term term) {
        return Fields.TEXTS.contains(term.field())
                ? Encoding.term(term.text())
                : Encoding.keyword(term.text());
    }

    private Map<String, Object> synonyms(SynonymQuery query, float boost) {
        return Queries.best(query.getTerms().stream().map(term -> term(term, boost)).toList());
    }

    private Map<String, Object> phrase(PhraseQuery query, float boost) {
        Encoding.Positions positions = new Encoding.Positions();
        Term[] terms = query.getTerms();
        for (int i = 0; i < terms.length; i++) {
            positions.add(terms[i].text(), query.getPositions()[i]);
        }
        return terms.length == 0
                ? Queries.NOTHING
                : phrase(
                        terms[0].field(), positions, query.getSlop(), boost * mean(List.of(terms)));
    }

    private Map<String, Object> phrase(MultiPhraseQuery query, float boost) {
        Encoding.Positions positions = new Encoding.Positions();
        Term[][] terms = query.getTermArrays();
        for (int i = 0; i < terms.length; i++) {
            for (Term term : terms[i]) {
                positions.add(term.text(), query.getPositions()[i]);
            }
        }
        List<Term> all = Arrays.stream(terms).flatMap(Arrays::stream).toList();
        return phrase(terms[0][0].field(), positions, query.getSlop(), boost * mean(all));
    }

    /** The cluster adds up what a phrase's terms score, each by the same boost. */
    private float mean(List<Term> terms) {
        return (float) terms.stream().mapToDouble(rarity).average().orElse(0);
    }

    private static Map<String, Object> phrase(
            String field, Encoding.Positions positions, int slop, float boost) {
        return Map.of(
                "match_phrase",
                Map.of(
                        field(field),
                        Map.of("query", positions.toString(), "slop", slop, "boost", boost)));
    }

    private static Map<String, Object> range(TermRangeQuery query, float boost) {
        Map<String, Object> parts = new LinkedHashMap<>();
        BytesRef low = query.getLowerTerm();
        BytesRef high = query.getUpperTerm();
        if (low != null) {
            String value = value(new Term(query.getField(), low));
            parts.put(query.includesLower() ? "gte" : "gt", value);
        }
        if (high != null) {
            String value = value(new Term(query.getField(), high));
            parts.put(query.includesUpper() ? "lte" : "lt", value);
        }
        parts.put("boost", boost);
        return Map.of("range", Map.of(field(query.getField()), parts));
    }
}
