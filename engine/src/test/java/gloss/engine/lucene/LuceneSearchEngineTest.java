package gloss.engine.lucene;

import gloss.engine.SearchEngine;
import gloss.engine.SearchEngineContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchEngineTest extends SearchEngineContract {
    @TempDir private Path folder;

    @Override
    protected SearchEngine open() {
        return new LuceneSearchEngine(folder, Duration.ofSeconds(30));
    }
}
