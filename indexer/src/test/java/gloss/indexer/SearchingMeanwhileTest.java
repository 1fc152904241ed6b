package gloss.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Entry;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches go on throughout, and each sees exactly one version of the content. */
class SearchingMeanwhileTest {
    private static final int THREADS = 16;
    private static final int UPDATES = Boolean.getBoolean("long") ? 200 : 8;
    private static final int ENTRIES = 10;

    @TempDir private Path folder;

    private final AtomicBoolean done = new AtomicBoolean();

    /** The version that is published at least. */
    private final AtomicLong version = new AtomicLong();

    @Test
    void sixteen_threads_search_without_pause() throws InterruptedException, ExecutionException {
        try (Base base = new Base(folder);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            publish(base, 1);
            List<Future<Integer>> searches = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                searches.add(threads.submit(() -> search(base)));
            }
            try {
                for (int n = 2; n <= UPDATES; n++) {
                    publish(base, n);
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> search : searches) {
                assertThat(search.get()).isPositive();
            }
        }
    }

    private void publish(Base base, int n) {
        for (int i = 0; i < ENTRIES; i++) {
            base.data().write("topic/entry-" + i, "What is shared?", "It is version v" + n + ".");
        }
        assertThat(n % 4 == 0 ? base.rebuild().published() : base.run().published()).isTrue();
        version.set(n);
    }

    private int search(Base base) {
        int searches = 0;
        while (!done.get()) {
            long least = version.get();
            try (Searcher searcher = base.engine().searcher()) {
                SearchResult result = searcher.search(SearchRequest.of("shared"));
                assertThat(result.total().value()).isEqualTo(ENTRIES);
                assertThat(result.generation()).isEqualTo(searcher.status().generation());
                Set<String> versions = new TreeSet<>();
                result.hits().stream()
                        .map(hit -> searcher.get(hit.id()).orElseThrow())
                        .map(Entry::markdown)
                        .forEach(versions::add);
                assertThat(versions).hasSize(1);
                String seen = versions.iterator().next().replaceAll("\\D", "");
                assertThat(Long.parseLong(seen)).isGreaterThanOrEqualTo(least);
                assertThat(result.generation().number()).isEqualTo(Long.parseLong(seen));
            }
            searches++;
        }
        return searches;
    }
}
