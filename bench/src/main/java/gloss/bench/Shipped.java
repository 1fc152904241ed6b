package gloss.bench;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.engine.SourceState;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.indexer.ContentFolder;
import gloss.indexer.Gate;
import gloss.indexer.Indexer;
import gloss.indexer.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The content that comes with Gloss, indexed in a folder of its own. */
public final class Shipped {
    private Shipped() {}

    public static Path home() {
        return Path.of(System.getProperty("gloss.home", "."));
    }

    public static ContentFolder content() {
        return new ContentFolder(home().resolve("data"));
    }

    public static SearchEngine index(Path folder) throws IOException {
        LuceneSearchEngine engine = new LuceneSearchEngine(folder);
        new Indexer(content(), engine, Gate.OPEN).run(Indexer.Options.NORMAL, Progress.NONE);
        return engine;
    }

    /** In the order of their slugs. */
    public static List<Entry> entries(SearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            List<Entry> entries = new ArrayList<>();
            for (SourceState source : searcher.sources()) {
                EntryId id = source.id();
                searcher.get(id).ifPresent(entries::add);
            }
            entries.sort(Comparator.comparing(entry -> entry.id().slug()));
            return entries;
        }
    }
}
