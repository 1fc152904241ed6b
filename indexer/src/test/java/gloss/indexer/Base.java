package gloss.indexer;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Generation;
import gloss.engine.Report;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.lucene.LuceneSearchEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Content, an index and a service that keeps them in line. */
final class Base implements AutoCloseable {
    private final DataFolder data;
    private final Path index;
    private LuceneSearchEngine engine;
    private ReindexService service;

    /**
     * @param folder for both content and index
     */
    Base(Path folder) {
        this(new DataFolder(folder.resolve("data")), folder.resolve("index"));
    }

    Base(DataFolder data, Path index) {
        this.data = data;
        this.index = index;
        this.engine = new LuceneSearchEngine(index);
        this.service = service();
    }

    private ReindexService service() {
        Gate gate = new VanishingGate().and(new GoldenGate(data.content()));
        return new ReindexService(data.content(), engine, gate, index);
    }

    DataFolder data() {
        return data;
    }

    LuceneSearchEngine engine() {
        return engine;
    }

    ReindexService reindexing() {
        return service;
    }

    /** As if the process had ended and another one begun. */
    void restart() {
        engine.close();
        engine = new LuceneSearchEngine(index);
        service = service();
    }

    /** What {@code gloss index} does. */
    Report run() {
        return run(Indexer.Options.NORMAL);
    }

    Report force() {
        return run(new Indexer.Options(true, false, false));
    }

    Report dryRun() {
        return run(new Indexer.Options(false, true, false));
    }

    Report rebuild() {
        return run(new Indexer.Options(false, false, true));
    }

    private Report run(Indexer.Options options) {
        try {
            return service.run(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the watcher does. */
    Report follow(Touched touched) {
        try {
            return service.follow(touched);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Generation generation() {
        try (Searcher searcher = engine.searcher()) {
            return searcher.status().generation();
        }
    }

    Optional<Entry> entry(String slug) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.get(new EntryId(slug));
        }
    }

    List<String> find(String query) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.search(SearchRequest.of(query)).hits().stream()
                    .map(hit -> hit.id().slug())
                    .toList();
        }
    }

    /** Slugs and topics of all entries. */
    Map<String, String> entries() {
        Map<String, String> entries = new TreeMap<>();
        try (Searcher searcher = engine.searcher()) {
            searcher.sources()
                    .forEach(state ->
                            entries.put(
                                    state.id().slug(),
                                    searcher.get(state.id()).orElseThrow().topic()));
        }
        return entries;
    }

    /** All files of the index with their sizes and time stamps. */
    Map<String, String> files() {
        try (Stream<Path> files = Files.walk(index)) {
            Map<String, String> found = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(
                        index.relativize(file).toString(),
                        Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
