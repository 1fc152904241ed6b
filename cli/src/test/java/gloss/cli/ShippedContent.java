package gloss.cli;

import gloss.engine.SearchEngine;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.indexer.ContentFolder;
import gloss.indexer.Gate;
import gloss.indexer.Indexer;
import gloss.indexer.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The knowledge base that ships with Gloss, indexed once for all tests of this JVM. */
final class ShippedContent {
    private static final SearchEngine ENGINE = open();

    private ShippedContent() {}

    static ContentFolder folder() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("data")) ? here : here.getParent();
        return new ContentFolder(root.resolve("data"));
    }

    static SearchEngine engine() {
        return ENGINE;
    }

    private static SearchEngine open() {
        try {
            SearchEngine engine =
                    new LuceneSearchEngine(Files.createTempDirectory("gloss-shipped"));
            new Indexer(folder(), engine, Gate.OPEN).run(Indexer.Options.NORMAL, Progress.NONE);
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
