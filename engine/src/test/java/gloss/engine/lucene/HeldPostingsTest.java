package gloss.engine.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Entries;
import java.io.IOException;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** What is held of a term must be what the index has of it. */
class HeldPostingsTest {
    private static final int ENTRIES = 500;

    private final Random random = new Random(3);

    private static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(
                directory,
                new IndexWriterConfig(new IndexAnalyzer()).setSimilarity(new EntryLength()));
    }

    private String text(int entry) {
        StringBuilder text = new StringBuilder(entry % 7 == 0 ? "zebra" : "boat");
        text.append(" zebra".repeat(entry % 3 == 0 ? random.nextInt(4) : 0));
        return text.append(" filler".repeat(random.nextInt(60))).toString();
    }

    @Test
    void holdsTheSameEntriesAndTheMostThatTheyAreWorth() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = writer(directory)) {
            for (int i = 0; i < ENTRIES; i++) {
                writer.addDocument(
                        EntryDocuments.document(
                                Entries.entry("entry-" + i).title("Title").lead(text(i)).build()));
            }
            writer.forceMerge(1);
            writer.commit();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                Saturation saturation = new Saturation(30);
                IndexedTerm term = IndexedTerm.of(searcher, "zebra", saturation);
                LeafReaderContext leaf = searcher.getLeafContexts().getFirst();
                assertThat(term.postings(leaf)).isInstanceOf(HeldPostings.Walk.class);
                walk(term.postings(leaf), postings(leaf), leaf.reader().maxDoc());
                float greatest = greatest(leaf, saturation);
                TermPostings held = term.postings(leaf);
                assertThat(held.most(0, NO_MORE_DOCS - 1)).isEqualTo(greatest);
                held.advanceTo(leaf.reader().maxDoc());
                assertThat(held.most(0, NO_MORE_DOCS - 1)).isZero();
            }
        }
    }

    private static PostingsEnum postings(LeafReaderContext leaf) throws IOException {
        return leaf.reader().postings(new Term(Fields.TERMS, "zebra"), PostingsEnum.FREQS);
    }

    /** Small steps and wide ones, to where the term is and to where it isn't. */
    private void walk(TermPostings held, PostingsEnum read, int end) throws IOException {
        for (int target = 0; target < end; target = held.docID() + 1 + random.nextInt(80)) {
            assertThat(held.advanceTo(target)).isEqualTo(read.advance(target));
            if (held.docID() == NO_MORE_DOCS) {
                return;
            }
            assertThat(held.weight()).isEqualTo(read.freq());
        }
        assertThat(held.advanceTo(end)).isEqualTo(NO_MORE_DOCS);
    }

    private static float greatest(LeafReaderContext leaf, Saturation saturation)
            throws IOException {
        NumericDocValues norms = leaf.reader().getNormValues(Fields.TERMS);
        PostingsEnum read = postings(leaf);
        float greatest = 0;
        while (read.nextDoc() != NO_MORE_DOCS) {
            assertThat(norms.advanceExact(read.docID())).isTrue();
            greatest = Math.max(greatest, saturation.score(read.freq(), norms.longValue()));
        }
        return greatest;
    }
}
