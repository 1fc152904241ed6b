package gloss.cli;

import gloss.engine.SearchEngine;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.indexer.ContentFolder;
import gloss.indexer.Gate;
import gloss.indexer.GoldenGate;
import gloss.indexer.ReindexService;
import gloss.indexer.VanishingGate;
import gloss.server.GapLog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Option(
            names = "--search-timeout",
            paramLabel = "MILLIS",
            description =
                    "How long a search of the embedded engine may take (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_SEARCH_TIMEOUT:-1000}")
    private int searchTimeout = 1000;

    @Mixin private ContentLimitOptions limits = new ContentLimitOptions();

    @Mixin private EngineChoice choice = new EngineChoice();

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
        Path root = isSet(data) ? Path.of(data) : home().resolve("data");
        return new ContentFolder(root, limits.limits());
    }

    Path indexFolder() {
        return isSet(index) ? Path.of(index) : home().resolve(".gloss");
    }

    /** Where a server of this index notes what it couldn't answer, if nobody chose otherwise. */
    Path gapLog() {
        return indexFolder().resolve(GapLog.FILE);
    }

    /** The running server of this index, else the index. */
    Answers answers() {
        return ServerAnswers.of(indexFolder()).orElseGet(() -> new IndexAnswers(engine()));
    }

    SearchEngine engine() {
        return choice.cluster().orElseGet(this::embedded);
    }

    /** The embedded engine, whatever is chosen. */
    LuceneSearchEngine embedded() {
        return new LuceneSearchEngine(indexFolder(), timeLimit());
    }

    private Duration timeLimit() {
        if (searchTimeout < 1) {
            throw new IllegalArgumentException(
                    "--search-timeout must be 1 or more milliseconds, got " + searchTimeout);
        }
        return Duration.ofMillis(searchTimeout);
    }

    /** The embedded index that can't be opened is built anew: says so. */
    static void sayDamage(SearchEngine engine, PrintWriter err) {
        if (engine instanceof LuceneSearchEngine embedded && embedded.damage() != null) {
            err.println("The index can't be opened and is built anew (" + embedded.damage() + ")");
            err.flush();
        }
    }

    ReindexService service(SearchEngine engine) {
        Gate gate = new VanishingGate().and(new GoldenGate(content()));
        return new ReindexService(content(), engine, gate, indexFolder());
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
