package gloss.bench.scale;

import gloss.engine.Entry;
import gloss.engine.Passage;
import gloss.engine.Text;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.WeightedTerms;
import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * A Lucene index with the fields and terms that Gloss would give it, and nothing around it: the
 * documents are made and their texts analysed before the clock starts.
 */
final class BareIndex implements AutoCloseable {
    private static final FieldType WEIGHTED = new FieldType();

    static {
        WEIGHTED.setTokenized(true);
        WEIGHTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WEIGHTED.freeze();
    }

    /** As large as that of Gloss, in megabytes. */
    private static final double BUFFER = 48;

    private final Directory directory;
    private final IndexWriter writer;

    BareIndex(Path folder) throws IOException {
        directory = new MMapDirectory(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER));
    }

    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }

    static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField("id", entry.id().slug(), Field.Store.NO));
        WeightedTerms terms =
                WeightedTerms.of(
                        new AnalyzedEntry.Summary(
                                entry.id(),
                                entry.title(),
                                entry.topic(),
                                entry.level(),
                                entry.tags(),
                                entry.aliases(),
                                entry.passages(),
                                entry.source()));
        document.add(new Field("terms", new Weighted(terms.weights()), WEIGHTED));
        document.add(new NumericDocValuesField("length", terms.length()));
        for (String word : terms.words()) {
            document.add(new StringField("words", word, Field.Store.NO));
        }
        text(document, "title", entry.title());
        entry.aliases().forEach(alias -> text(document, "aliases", alias));
        StringBuilder all = new StringBuilder(entry.title().plain());
        entry.aliases().forEach(alias -> all.append(alias.plain()));
        for (Passage passage : entry.passages()) {
            boolean code = passage.kind() == Passage.Kind.CODE;
            text(document, code ? "code" : "body", passage.text());
            all.append(passage.text().plain());
        }
        facet(document, "topic", entry.topic());
        facet(document, "level", entry.level().value());
        entry.tags().forEach(tag -> facet(document, "tag", tag));
        document.add(new BinaryDocValuesField("summary", new BytesRef(all)));
        document.add(new BinaryDocValuesField("source", new BytesRef(entry.source().toString())));
        String page = entry.html() + entry.markdown();
        document.add(new StoredField("page", page.getBytes(StandardCharsets.UTF_8)));
        return document;
    }

    private static void text(Document document, String field, Text text) {
        document.add(new TextField(field, new Analyzed(text.plain())));
    }

    private static void facet(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    /** Terms with frequencies that are there already. */
    private static final class Weighted extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final Iterator<Map.Entry<String, Float>> rest;

        Weighted(Map<String, Float> weights) {
            rest = weights.entrySet().iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!rest.hasNext()) {
                return false;
            }
            clearAttributes();
            Map.Entry<String, Float> next = rest.next();
            term.append(next.getKey());
            frequency.setTermFrequency(Math.max(1, Math.round(next.getValue())));
            return true;
        }
    }

    /** Tokens with positions that are there already. */
    private static final class Analyzed extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment =
                addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens = new ArrayList<>();
        private int next;
        private int position = -1;

        Analyzed(String text) {
            for (Token token : new TextAnalyzer().tokens(text)) {
                if (token.kind() == Token.Kind.WHOLE || token.kind() == Token.Kind.PART) {
                    tokens.add(token);
                }
            }
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.size()) {
                return false;
            }
            clearAttributes();
            Token token = tokens.get(next++);
            term.append(token.term());
            increment.setPositionIncrement(token.position() - position);
            position = token.position();
            return true;
        }
    }
}
