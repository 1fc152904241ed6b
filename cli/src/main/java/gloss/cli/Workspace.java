package gloss.cli;

import gloss.engine.lucene.LuceneSearchEngine;
import gloss.indexer.ContentFolder;
import gloss.indexer.Indexer;
import gloss.indexer.VanishingGate;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where content and index are; the options of every command that uses them. */
final class Workspace {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The content folder (default: the one that comes with Gloss).",
            defaultValue = "${env:GLOSS_DATA}")
    private String data = "";

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description = "The index folder (default: .gloss beside the content).",
            defaultValue = "${env:GLOSS_INDEX}")
    private String index = "";

    /** For a command that names its options itself; empty is the default. */
    static Workspace of(String data, String index) {
        Workspace workspace = new Workspace();
        workspace.data = data;
        workspace.index = index;
        return workspace;
    }

    private static Path home() {
        return Path.of(System.getProperty("gloss.home", "."));
    }

    ContentFolder content() {
        return new ContentFolder(isSet(data) ? Path.of(data) : home().resolve("data"));
    }

    Path indexFolder() {
        return isSet(index) ? Path.of(index) : home().resolve(".gloss");
    }

    /** The running server of this index, else the index. */
    Answers answers() {
        return ServerAnswers.of(indexFolder()).orElseGet(() -> new IndexAnswers(engine()));
    }

    LuceneSearchEngine engine() {
        return new LuceneSearchEngine(indexFolder());
    }

    Indexer indexer(LuceneSearchEngine engine) {
        return new Indexer(content(), engine, new VanishingGate());
    }

    private static boolean isSet(@org.jspecify.annotations.Nullable String value) {
        return value != null && !value.isBlank();
    }
}
