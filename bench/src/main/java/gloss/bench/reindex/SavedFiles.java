package gloss.bench.reindex;

import gloss.engine.EntryId;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.SourceState;
import gloss.indexer.ContentFolder;
import gloss.indexer.ReindexService;
import gloss.indexer.Touched;
import gloss.indexer.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An author who saves one file after the other, and waits for each to be found. */
final class SavedFiles {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    /** The first saves, which find the code not yet compiled. */
    private static final int WARMUP = 10;

    private final ContentFolder folder;
    private final SearchEngine engine;
    private final Random random = new Random(7);

    SavedFiles(ContentFolder folder, SearchEngine engine) {
        this.folder = folder;
        this.engine = engine;
    }

    /** Nanoseconds from the save to the first search that finds it, ascending. */
    long[] times(int saves, ReindexService service) throws IOException {
        List<SourceState> sources = new ArrayList<>();
        try (Searcher searcher = engine.searcher()) {
            searcher.sources().forEach(sources::add);
        }
        sources.sort(Comparator.comparing(source -> source.id().slug()));
        Watcher watcher = Watcher.start(folder, listener(service));
        try {
            save(sources.getFirst(), "savedfirst"); // found once the watcher has begun
            long[] times = new long[saves];
            for (int i = -WARMUP; i < saves; i++) {
                LockSupport.parkNanos(PAUSE);
                SourceState source = sources.get(random.nextInt(sources.size()));
                long took = save(source, "saved" + Integer.toString(i + 100_000, 26));
                if (i >= 0) {
                    times[i] = took;
                }
            }
            Arrays.sort(times);
            return times;
        } finally {
            watcher.close();
        }
    }

    private static Watcher.Listener listener(ReindexService service) {
        return new Watcher.Listener() {
            @Override
            public void changed(Touched touched) throws IOException {
                service.follow(touched);
            }

            @Override
            public void trouble(String message) {
                System.err.println(message);
            }
        };
    }

    private long save(SourceState source, String word) throws IOException {
        Path file = folder.root().resolve(source.source().path());
        String text = Files.readString(file) + "\nIt says " + word + " now.\n";
        long started = System.nanoTime();
        Files.writeString(file, text);
        while (!finds(word, source.id())) {
            if (System.nanoTime() - started > PATIENCE) {
                throw new IOException(source.id() + " is not found after two minutes");
            }
            LockSupport.parkNanos(LOOK);
        }
        return System.nanoTime() - started;
    }

    private boolean finds(String word, EntryId id) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.search(SearchRequest.of("\"" + word + "\"")).hits().stream()
                    .anyMatch(hit -> hit.id().equals(id));
        }
    }
}
