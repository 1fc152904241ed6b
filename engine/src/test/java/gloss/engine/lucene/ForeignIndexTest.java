package gloss.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Generation;
import gloss.engine.Library;
import gloss.engine.Report;
import gloss.engine.Searcher;
import gloss.engine.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Index folders that another program or another version made. */
class ForeignIndexTest {
    @TempDir private Path temporary;

    @Test
    void an_index_of_something_else_is_not_taken_for_ours() throws IOException {
        foreign(new IndexWriterConfig(), Map.of());
        assertThat(openEmpty()).contains("not an index of Gloss");
    }

    @Test
    void an_index_of_another_format_is_built_anew_and_numbers_go_on() throws IOException {
        foreign(
                new IndexWriterConfig(),
                Map.of("format", "99.0", "generation", "41", "gloss", "?"));
        assertThat(openEmpty()).contains("99.0");
        try (LuceneSearchEngine engine = new LuceneSearchEngine(temporary)) {
            assertThat(publish(engine, false).number()).isEqualTo(42);
        }
    }

    @Test
    void an_index_written_with_an_unknown_codec_is_built_anew() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setCodec(new FilterCodec("Unheard", config.getCodec()) {});
        foreign(config, Map.of());
        assertThat(openEmpty()).contains("Unheard");
    }

    @Test
    void a_garbled_commit_is_built_anew() throws IOException {
        for (String garbled : new String[] {"", "?", "AAAA", "/////////////////////w=="}) {
            foreign(
                    new IndexWriterConfig(),
                    Map.of("format", "1.1", "generation", "x", "gloss", garbled));
            openEmpty();
        }
    }

    @Test
    void an_index_made_by_other_rules_is_outdated_until_it_is_rebuilt() throws IOException {
        Map<String, String> data =
                new CommitData(
                                new Generation(7, Instant.EPOCH, false),
                                Library.vocabulary(),
                                Report.empty(),
                                "schema 0")
                        .toMap();
        foreign(new IndexWriterConfig(), data);
        try (LuceneSearchEngine engine = new LuceneSearchEngine(temporary)) {
            assertThat(engine.damage()).isNull();
            assertThat(outdated(engine)).isTrue();
            publish(engine, false);
            assertThat(outdated(engine)).isTrue();
            publish(engine, true);
            assertThat(outdated(engine)).isFalse();
        }
    }

    private static Generation publish(LuceneSearchEngine engine, boolean rebuild) {
        try (Update update = rebuild ? engine.beginRebuild() : engine.beginUpdate()) {
            Library.entries().forEach(update::put);
            return update.publish(Report.empty());
        }
    }

    private static boolean outdated(LuceneSearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.status().outdated();
        }
    }

    private void foreign(IndexWriterConfig config, Map<String, String> data) throws IOException {
        try (NIOFSDirectory directory = new NIOFSDirectory(temporary.resolve("index-1"));
                IndexWriter writer =
                        new IndexWriter(
                                directory, config.setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
            writer.setLiveCommitData(data.entrySet());
            if (data.isEmpty()) {
                writer.addDocument(new org.apache.lucene.document.Document());
            }
            writer.commit();
        }
        Files.writeString(temporary.resolve("current"), "index-1\n");
    }

    private String openEmpty() {
        try (LuceneSearchEngine engine = new LuceneSearchEngine(temporary);
                Searcher searcher = engine.searcher()) {
            assertThat(engine.damage()).isNotNull();
            assertThat(searcher.status().entries()).isZero();
            return engine.damage();
        }
    }
}
