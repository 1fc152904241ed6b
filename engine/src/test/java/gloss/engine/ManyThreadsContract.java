package gloss.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

abstract class ManyThreadsContract extends ContractTests {
    private static final int READERS = 8;
    private static final int UPDATES = 50;
    private static final int ENTRIES = 12;

    /** All entries of a generation carry its number as their tag. */
    private static List<Entry> generation(long number) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(
                    Entries.entry("entry-" + i)
                            .title("Shared word " + i)
                            .tags("g" + number)
                            .lead("It says something.")
                            .build());
        }
        return entries;
    }

    @Test
    void readers_see_exactly_one_generation_each_during_updates()
            throws InterruptedException, ExecutionException {
        publish(generation(1));
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> read(done)));
            }
            try {
                for (int n = 2; n <= UPDATES; n++) {
                    update(n);
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.status().generation().number()).isEqualTo(UPDATES);
        }
    }

    private void update(int n) {
        try (Update update = n % 10 == 0 ? engine().beginRebuild() : engine().beginUpdate()) {
            generation(n).forEach(update::put);
            update.publish(Report.empty());
        }
    }

    private int read(AtomicBoolean done) {
        int reads = 0;
        long last = 0;
        while (!done.get()) {
            try (Searcher searcher = engine().searcher()) {
                long number = searcher.status().generation().number();
                assertThat(number).isGreaterThanOrEqualTo(last);
                last = number;
                SearchResult result = searcher.search(SearchRequest.of("shared").page(0, 50));
                assertThat(result.generation().number()).isEqualTo(number);
                assertThat(result.total().value()).isEqualTo(ENTRIES);
                Set<String> tags =
                        result.hits().stream()
                                .flatMap(hit -> hit.tags().stream())
                                .collect(Collectors.toSet());
                assertThat(tags).containsExactly("g" + number);
                assertThat(result.facets().get(Facet.TAG))
                        .containsExactly(
                                new FacetCount("g" + number, "g" + number, ENTRIES, false));
                assertThat(searcher.get(new EntryId("entry-3")).orElseThrow().tags())
                        .containsExactly("g" + number);
                reads++;
            }
        }
        return reads;
    }

    @Test
    void one_searcher_serves_many_threads() throws InterruptedException, ExecutionException {
        publishLibrary();
        List<String> queries = List.of("decorator", "mro", "**kwargs", "list topic:basics", "//");
        try (Searcher searcher = engine().searcher();
                ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<List<String>> expected =
                    queries.stream().map(q -> ids(searcher.search(SearchRequest.of(q)))).toList();
            Callable<List<List<String>>> task =
                    () ->
                            queries.stream()
                                    .map(q -> ids(searcher.search(SearchRequest.of(q))))
                                    .toList();
            List<Future<List<List<String>>>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(threads.submit(task));
            }
            for (Future<List<List<String>>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void of_updates_begun_at_once_one_wins_and_the_others_are_told()
            throws InterruptedException, ExecutionException {
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger open = new AtomicInteger();
        Callable<Integer> publish =
                () -> {
                    int published = 0;
                    while (published < 5) {
                        try (Update update = engine().beginUpdate()) {
                            assertThat(open.incrementAndGet()).isEqualTo(1);
                            update.put(Entries.entry("e").build());
                            open.decrementAndGet();
                            update.publish(Report.empty());
                            published++;
                        } catch (EngineBusyException e) {
                            busy.incrementAndGet();
                        }
                    }
                    return published;
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            int published = 0;
            for (Future<Integer> future : threads.invokeAll(List.of(publish, publish, publish))) {
                published += future.get();
            }
            assertThat(published).isEqualTo(15);
        }
        try (Searcher searcher = engine().searcher()) {
            assertThat(searcher.status().generation().number()).isEqualTo(15);
        }
    }
}
