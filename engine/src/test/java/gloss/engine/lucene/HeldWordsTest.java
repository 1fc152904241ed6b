package gloss.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class HeldWordsTest {
    private static void add(IndexWriter writer, String word) throws IOException {
        Document document = new Document();
        document.add(new StringField(Fields.WORDS, word, Field.Store.NO));
        writer.addDocument(document);
    }

    @Test
    void wordsOfALaterUpdateJoinThoseOfALargeIndex() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < 21_000; i++) {
                add(writer, i % 2 == 0 ? "decorator" : "w" + Integer.toString(i, 36));
            }
            try (DirectoryReader first = DirectoryReader.open(writer)) {
                HeldWords words = new HeldWords(first, null);
                assertThat(words.dictionary().completions("deco", 3)).containsExactly("decorator");
                add(writer, "decoy");
                try (DirectoryReader second = DirectoryReader.open(writer)) {
                    assertThat(new HeldWords(second, words).dictionary().completions("deco", 3))
                            .containsExactly("decorator", "decoy");
                }
            }
        }
    }

    @Test
    void ofTooManyWordsTheMostFrequentAreHeld() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < 3; i++) {
                add(writer, "generator");
            }
            for (int i = 0; i < 200_100; i++) {
                add(writer, "w0" + Integer.toString(i, 36));
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                HeldWords words = new HeldWords(reader, null);
                assertThat(words.dictionary().similar("genrator", 1)).containsExactly("generator");
                assertThat(words.dictionary().completions("w00", 1)).isEmpty();
            }
        }
    }
}
