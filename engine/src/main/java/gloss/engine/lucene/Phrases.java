package gloss.engine.lucene;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/** Words in this order, in any one of an entry's texts. */
final class Phrases {
    private Phrases() {}

    static Query anywhere(String phrase) {
        QueryBuilder builder = new QueryBuilder(new IndexAnalyzer());
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field : Fields.TEXTS) {
            Query query = builder.createPhraseQuery(field, phrase);
            any.add(query == null ? MatchNoDocsQuery.INSTANCE : query, BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }
}
