package gloss.engine.lucene;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Facet;
import gloss.engine.Passage;
import gloss.engine.SourceState;
import gloss.engine.Text;
import gloss.engine.rank.AnalyzedEntry;
import gloss.engine.rank.WeightedTerms;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Turns entries into index documents and back: the one place that knows both. */
final class EntryDocuments {
    private static final FieldType WEIGHTED = new FieldType();
    private static final FieldType WORDS = new FieldType();

    static {
        WEIGHTED.setTokenized(true);
        WEIGHTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WEIGHTED.freeze();
        WORDS.setTokenized(false);
        WORDS.setOmitNorms(true);
        WORDS.setIndexOptions(IndexOptions.DOCS);
        WORDS.freeze();
    }

    private EntryDocuments() {}

    static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, entry.id().slug(), Field.Store.NO));
        for (EntryId id : entry.formerly()) {
            document.add(new StringField(Fields.FORMERLY, id.slug(), Field.Store.NO));
        }
        AnalyzedEntry.Summary summary =
                new AnalyzedEntry.Summary(
                        entry.id(),
                        entry.title(),
                        entry.topic(),
                        entry.level(),
                        entry.tags(),
                        entry.aliases(),
                        entry.passages(),
                        entry.source());
        WeightedTerms terms = WeightedTerms.of(summary);
        document.add(
                new Field(
                        Fields.TERMS,
                        new WeightedTermStream(terms.weights(), terms.length()),
                        WEIGHTED));
        document.add(new NumericDocValuesField(Fields.LENGTH, terms.length()));
        for (String word : terms.words()) {
            document.add(new Field(Fields.WORDS, word, WORDS));
        }
        text(document, Fields.TITLE, entry.title().plain());
        for (Text alias : entry.aliases()) {
            text(document, Fields.ALIASES, alias.plain());
        }
        for (Passage passage : entry.passages()) {
            boolean code = passage.kind() == Passage.Kind.CODE;
            text(document, code ? Fields.CODE : Fields.BODY, passage.text().plain());
        }
        facet(document, Facet.TOPIC, entry.topic());
        facet(document, Facet.LEVEL, entry.level().value());
        for (String tag : Set.copyOf(entry.tags())) {
            facet(document, Facet.TAG, tag);
        }
        document.add(new BinaryDocValuesField(Fields.SUMMARY, EntryCodec.summary(summary)));
        document.add(
                new BinaryDocValuesField(
                        Fields.SOURCE, EntryCodec.source(entry.id(), entry.source())));
        EntryCodec.Page page =
                new EntryCodec.Page(
                        entry.seeAlso(), entry.formerly(), entry.html(), entry.markdown());
        document.add(new StoredField(Fields.PAGE, EntryCodec.page(page)));
        return document;
    }

    private static void text(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    private static void facet(Document document, Facet facet, String value) {
        document.add(new StringField(Fields.of(facet), value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(Fields.of(facet), new BytesRef(value)));
    }

    static AnalyzedEntry.Summary summary(IndexReader reader, int doc) throws IOException {
        return EntryCodec.summary(binary(reader, doc, Fields.SUMMARY));
    }

    /** Adds what all entries of one segment came from. */
    static void addSources(LeafReader reader, List<SourceState> sources) throws IOException {
        BinaryDocValues values = DocValues.getBinary(reader, Fields.SOURCE);
        Bits live = reader.getLiveDocs();
        while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
            if (live == null || live.get(values.docID())) {
                sources.add(EntryCodec.source(values.binaryValue()));
            }
        }
    }

    static Entry entry(IndexReader reader, int doc) throws IOException {
        AnalyzedEntry.Summary summary = summary(reader, doc);
        BytesRef stored =
                reader.storedFields()
                        .document(doc, Set.of(Fields.PAGE))
                        .getBinaryValue(Fields.PAGE);
        EntryCodec.Page page = EntryCodec.page(stored);
        return new Entry(
                summary.id(),
                summary.title(),
                summary.topic(),
                summary.level(),
                summary.tags(),
                summary.aliases(),
                page.seeAlso(),
                page.formerly(),
                summary.passages(),
                page.html(),
                page.markdown(),
                summary.source());
    }

    private static BytesRef binary(IndexReader reader, int doc, String field) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        if (values == null || !values.advanceExact(doc - leaf.docBase)) {
            throw new IOException("document " + doc + " has no " + field);
        }
        return values.binaryValue();
    }
}
