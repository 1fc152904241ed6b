package gloss.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class KnownTermsTest {
    private static void add(IndexWriter writer, int from, int to) throws IOException {
        Document document = new Document();
        for (int i = from; i < to; i++) {
            document.add(new StringField(Fields.TERMS, "term " + i, Field.Store.NO));
        }
        writer.addDocument(document);
        writer.commit();
    }

    @Test
    void deniesNothingThatIsThereAndNearlyAllThatIsNot() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            add(writer, 0, 5_000);
            DirectoryReader old = DirectoryReader.open(directory);
            KnownTerms before = new KnownTerms(old, null);
            add(writer, 5_000, 5_010);
            try (old;
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                KnownTerms known = new KnownTerms(reader, before);
                int wrong = 0;
                for (int i = 0; i < 5_010; i++) {
                    assertThat(known.mayHave("term " + i)).isTrue();
                    wrong += known.mayHave("other " + i) ? 1 : 0;
                }
                assertThat(wrong).isLessThan(250);
            }
        }
    }
}
