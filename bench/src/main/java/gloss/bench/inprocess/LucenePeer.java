package gloss.bench.inprocess;

import gloss.engine.Entry;
import gloss.engine.Passage;
import gloss.engine.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Lucene as its documentation shows it: StandardAnalyzer, boosts, facets, UnifiedHighlighter. */
final class LucenePeer implements Peer {
    private static final Map<String, Float> BOOSTS = new HashMap<>();

    static {
        BOOSTS.put("title", 2f);
        BOOSTS.put("aliases", 2f);
        BOOSTS.put("body", 1f);
        BOOSTS.put("tags", 1f);
    }

    private final Analyzer analyzer = new StandardAnalyzer();
    private final FacetsConfig config = new FacetsConfig();
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facets;

    LucenePeer(List<Entry> entries) throws IOException {
        config.setMultiValued("tag", true);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Entry entry : entries) {
                writer.addDocument(config.build(document(entry)));
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        facets = new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField("id", entry.id().slug(), Field.Store.YES));
        document.add(new TextField("title", entry.title().plain(), Field.Store.YES));
        for (Text alias : entry.aliases()) {
            document.add(new TextField("aliases", alias.plain(), Field.Store.NO));
        }
        document.add(new TextField("tags", String.join(" ", entry.tags()), Field.Store.NO));
        String body =
                entry.passages().stream()
                        .map(Passage::text)
                        .map(Text::plain)
                        .collect(Collectors.joining("\n"));
        document.add(new TextField("body", body, Field.Store.YES));
        document.add(new SortedSetDocValuesFacetField("topic", entry.topic()));
        document.add(new SortedSetDocValuesFacetField("level", entry.level().value()));
        for (String tag : entry.tags()) {
            document.add(new SortedSetDocValuesFacetField("tag", tag));
        }
        return document;
    }

    @Override
    public String name() {
        return "plain Lucene";
    }

    @Override
    public List<String> search(String text) {
        try {
            MultiFieldQueryParser parser =
                    new MultiFieldQueryParser(
                            BOOSTS.keySet().toArray(String[]::new), analyzer, BOOSTS);
            parser.setDefaultOperator(QueryParser.Operator.OR);
            Query query = parser.parse(QueryParserBase.escape(text));
            FacetsCollectorManager.FacetsResult found =
                    FacetsCollectorManager.search(
                            searcher, query, 10, new FacetsCollectorManager());
            TopDocs top = found.topDocs();
            FacetsCollector collector = found.facetsCollector();
            SortedSetDocValuesFacetCounts counts =
                    new SortedSetDocValuesFacetCounts(facets, collector);
            counts.getTopChildren(50, "topic");
            counts.getTopChildren(50, "level");
            counts.getTopChildren(50, "tag");
            UnifiedHighlighter.builder(searcher, analyzer)
                    .build()
                    .highlightFields(new String[] {"title", "body"}, query, top, new int[] {1, 2});
            List<String> slugs = new ArrayList<>();
            for (ScoreDoc hit : top.scoreDocs) {
                slugs.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return slugs;
        } catch (ParseException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
