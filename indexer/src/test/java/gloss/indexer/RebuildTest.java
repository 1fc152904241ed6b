package gloss.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Report;
import gloss.engine.Searcher;
import gloss.engine.lucene.LuceneSearchEngine;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that another version made is rebuilt beside itself. */
class RebuildTest {
    @TempDir private Path folder;

    private Base base;
    private DataFolder data;

    @BeforeEach
    void write() throws IOException {
        base = new Base(folder);
        data = base.data();
        data.write("oop/mro", "What is the MRO?", "It is an order of classes.");
        data.write("oop/slots", "What are slots?", "They save memory.");
        base.run();
        base.close();
        age(folder.resolve("index/index-1"));
        base = new Base(data, folder.resolve("index"));
        assertThat(outdated()).isTrue();
    }

    @AfterEach
    void close() {
        base.close();
    }

    /** Replaces the fingerprint of what analysed the entries; it comes first. */
    private static void age(Path index) throws IOException {
        try (NIOFSDirectory directory = new NIOFSDirectory(index)) {
            Map<String, String> commit;
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                commit = new HashMap<>(reader.getIndexCommit().getUserData());
            }
            byte[] bytes = Base64.getDecoder().decode(commit.get("gloss"));
            DataInputStream in = new DataInputStream(new java.io.ByteArrayInputStream(bytes));
            assertThat(in.readUTF()).isNotEmpty();
            ByteArrayOutputStream aged = new ByteArrayOutputStream();
            new DataOutputStream(aged).writeUTF("another tokenizer");
            aged.writeBytes(in.readAllBytes());
            commit.put("gloss", Base64.getEncoder().encodeToString(aged.toByteArray()));
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.setLiveCommitData(commit.entrySet());
                writer.commit();
            }
        }
    }

    private boolean outdated() {
        try (Searcher searcher = base.engine().searcher()) {
            return searcher.status().outdated();
        }
    }

    @Test
    void it_is_noticed_and_rebuilt_in_a_new_folder() {
        Report report = base.follow(Touched.EVERYTHING);

        assertThat(report.published()).isTrue();
        assertThat(report.changed()).isFalse();
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(outdated()).isFalse();
        assertThat(folder.resolve("index/current")).hasContent("index-2");
        assertThat(base.find("classes")).containsExactly("mro");
        assertThat(base.generation().number()).isEqualTo(2);
        assertThat(base.run().published()).isFalse();
    }

    @Test
    void the_old_one_answers_until_the_new_one_is_complete() throws IOException {
        boolean[] asked = new boolean[1];
        Gate watching =
                (before, after, report) -> {
                    asked[0] = true;
                    assertThat(base.generation().number()).isEqualTo(1);
                    assertThat(base.find("memory")).containsExactly("slots");
                    return null;
                };
        LuceneSearchEngine engine = base.engine();
        new Indexer(data.content(), engine, watching).run(Indexer.Options.NORMAL, Progress.NONE);

        assertThat(asked[0]).isTrue();
        assertThat(base.generation().number()).isEqualTo(2);
    }

    @Test
    void broken_files_keep_their_last_good_version() {
        data.write("oop/mro", "---\ntitle: *args\n---\nBroken.\n");

        Report report = base.run();

        assertThat(report.failed()).hasSize(1);
        assertThat(outdated()).isFalse();
        assertThat(base.find("classes")).containsExactly("mro");
        assertThat(base.entries()).containsOnlyKeys("mro", "slots");
        data.write("oop/mro", "What is the MRO?", "It is mended.");
        assertThat(base.run().updated()).isEqualTo(1);
        assertThat(base.find("mended")).containsExactly("mro");
    }

    @Test
    void deleted_and_new_files_are_minded_as_well() {
        data.delete("oop/mro");
        data.write("oop/mixins", "What are mixins?", "Classes to inherit from.");

        Report report = base.run();

        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(base.entries()).containsOnlyKeys("mixins", "slots");
    }

    @Test
    void a_refused_rebuild_leaves_the_old_one() {
        data.delete("oop/mro");
        data.delete("oop/slots");

        assertThat(base.run().refused()).contains("2 of 2 entries would vanish");
        assertThat(base.find("memory")).containsExactly("slots");
        assertThat(folder.resolve("index/index-2")).doesNotExist();
    }

    @Test
    void it_can_be_asked_for() {
        base.run();

        assertThat(base.rebuild().published()).isTrue();
        assertThat(folder.resolve("index/current")).hasContent("index-3");
        assertThat(base.find("memory")).containsExactly("slots");
    }
}
