package gloss.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.engine.EngineUnavailableException;
import gloss.engine.Entries;
import gloss.engine.Entry;
import gloss.engine.Generation;
import gloss.engine.Library;
import gloss.engine.Report;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.Update;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Index folders that are not as they should be. */
class DamageTest {
    @TempDir private Path temporary;

    private enum Harm {
        DELETED,
        EMPTIED,
        HALVED,
        SHORTENED;

        void to(Path file) throws IOException {
            long size = Files.size(file);
            switch (this) {
                case DELETED -> Files.delete(file);
                case EMPTIED -> cut(file, 0);
                case HALVED -> cut(file, size / 2);
                case SHORTENED -> cut(file, size - 1);
            }
        }

        private static void cut(Path file, long size) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(size);
            }
        }
    }

    private static void fill(Path index) {
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index)) {
            publish(engine, Library.entries().subList(0, 1), false);
            publish(engine, Library.entries(), true);
            publish(engine, Library.entries().subList(2, 4), false);
        }
    }

    private static Generation publish(
            LuceneSearchEngine engine, List<Entry> entries, boolean rebuild) {
        try (Update update = rebuild ? engine.beginRebuild() : engine.beginUpdate()) {
            entries.forEach(update::put);
            return update.publish(Report.empty());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Every file, each way: the engine opens whole or empty, and can be filled again. */
    @ParameterizedTest
    @EnumSource
    void a_damaged_file_is_noticed_when_it_matters_and_the_index_can_be_rebuilt(Harm harm)
            throws IOException {
        Path sound = temporary.resolve("sound");
        fill(sound);
        int damaged = 0;
        List<Path> files = files(sound);
        assertThat(files).hasSizeGreaterThan(10);
        for (int i = 0; i < files.size(); i++) {
            Path index = temporary.resolve(harm + "-" + i);
            copy(sound, index);
            Path file = index.resolve(sound.relativize(files.get(i)));
            if (harm != Harm.DELETED && Files.size(file) == 0) {
                continue;
            }
            harm.to(file);
            damaged += check(index, file) ? 1 : 0;
        }
        assertThat(damaged).isPositive();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    /** Returns whether the engine opened empty. */
    private static boolean check(Path index, Path file) {
        boolean damaged;
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index)) {
            damaged = engine.damage() != null;
            boolean unpublished = file.endsWith("current") && !Files.exists(file);
            try (Searcher searcher = engine.searcher()) {
                boolean empty = damaged || unpublished;
                assertThat(searcher.status().entries()).as("%s", file).isEqualTo(empty ? 0 : 12);
                assertThat(searcher.sources()).hasSize(empty ? 0 : 12);
                for (Entry entry : Library.entries()) {
                    assertThat(searcher.get(entry.id()).isPresent()).isEqualTo(!empty);
                }
                searcher.search(SearchRequest.of("what is a decorator"));
            }
            assertThat(engine.generations().size()).isBetween(0, 3);
            Generation next = publish(engine, Library.entries().subList(0, 2), false);
            // Without the newest commit file there is the generation before it, whole as well.
            boolean before = file.endsWith("segments_2") && !Files.exists(file);
            assertThat(next.number()).as("%s", file).isGreaterThan(before ? 2 : 3);
        }
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index);
                Searcher searcher = engine.searcher()) {
            assertThat(engine.damage()).isNull();
            assertThat(searcher.sources()).hasSize(damaged ? 2 : searcher.status().entries());
            assertThat(engine.generations()).startsWith(searcher.status().generation());
        }
        return damaged;
    }

    @Test
    void a_damaged_index_stays_empty_while_it_is_searched_and_says_why() throws IOException {
        fill(temporary);
        for (Path file : files(temporary.resolve("index-2"))) {
            if (file.toString().endsWith(".cfs")) {
                Harm.HALVED.to(file);
            }
        }
        try (LuceneSearchEngine engine = new LuceneSearchEngine(temporary)) {
            assertThat(engine.damage()).contains("cfs");
            assertThat(engine.generations()).isEmpty();
            try (Searcher searcher = engine.searcher()) {
                assertThat(searcher.status().generation().number()).isZero();
                assertThat(searcher.search(SearchRequest.of("mro")).hits()).isEmpty();
            }
            assertThat(publish(engine, Library.entries(), true).number()).isEqualTo(4);
            assertThat(temporary.resolve("index-2")).doesNotExist();
        }
    }

    @Test
    void a_rollback_to_a_damaged_generation_changes_nothing() throws IOException {
        fill(temporary);
        for (Path file : files(temporary.resolve("index-1"))) {
            if (file.toString().endsWith(".cfs")) {
                Files.delete(file);
            }
        }
        try (LuceneSearchEngine engine = new LuceneSearchEngine(temporary)) {
            Generation old =
                    engine.generations().stream().filter(g -> g.number() == 1).findAny().get();
            assertThatThrownBy(() -> engine.rollback(old))
                    .isInstanceOf(EngineUnavailableException.class);
            try (Searcher searcher = engine.searcher()) {
                assertThat(searcher.status().generation().number()).isEqualTo(3);
            }
            publish(engine, List.of(Entries.entry("next").build()), false);
        }
    }

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
            assertThat(publish(engine, Library.entries(), false).number()).isEqualTo(42);
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
                                new Generation(7, java.time.Instant.EPOCH, false),
                                Library.vocabulary(),
                                Report.empty(),
                                "schema 0")
                        .toMap();
        foreign(new IndexWriterConfig(), data);
        try (LuceneSearchEngine engine = new LuceneSearchEngine(temporary)) {
            assertThat(engine.damage()).isNull();
            assertThat(outdated(engine)).isTrue();
            publish(engine, Library.entries(), false);
            assertThat(outdated(engine)).isTrue();
            publish(engine, Library.entries(), true);
            assertThat(outdated(engine)).isFalse();
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
