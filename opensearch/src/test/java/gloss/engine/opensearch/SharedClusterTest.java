package gloss.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Entries;
import gloss.engine.EntryId;
import gloss.engine.Generation;
import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import gloss.engine.Update;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several engines on one cluster, as in several processes. */
@ExtendWith(OneNode.class)
class SharedClusterTest {
    private static final Duration SHORT = Duration.ofMillis(900);

    /** Only so that a test that fails ends. */
    private static final Duration LONG = Duration.ofSeconds(90);

    /** A lease that is renewed in time also on a machine that is busy. */
    private static final Duration RENEWED = Duration.ofSeconds(3);

    private final OpenSearchOptions options =
            OneNode.options().patience(Duration.ofMillis(300), Duration.ofSeconds(20));

    @AfterEach
    void delete() {
        OneNode.delete(options);
    }

    private static Generation publish(SearchEngine engine, String... slugs) {
        try (Update update = engine.beginUpdate()) {
            for (String slug : slugs) {
                update.put(Entries.entry(slug).title("Title of " + slug).build());
            }
            return update.publish(Report.empty());
        }
    }

    private static List<String> content(SearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            TreeSet<String> slugs = new TreeSet<>();
            searcher.sources().forEach(source -> slugs.add(source.id().slug()));
            return List.copyOf(slugs);
        }
    }

    /** Looks again and again until {@code condition} holds, and fails after {@code limit}. */
    private static void await(Duration limit, BooleanSupplier condition) {
        Instant end = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("time to give up").isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** What is asked later than promised after publishing is answered by what was published. */
    private static void awaitPromised(SearchEngine engine, String slug) {
        Instant promised = Instant.now().plusSeconds(2);
        Instant asked = Instant.now();
        while (!content(engine).contains(slug)) {
            assertThat(asked).as("asked").isBefore(promised);
            LockSupport.parkNanos(20_000_000);
            asked = Instant.now();
        }
    }

    @Test
    void what_one_publishes_the_other_serves_within_two_seconds() {
        try (SearchEngine one = new OpenSearchEngine(options);
                SearchEngine other = new OpenSearchEngine(options)) {
            publish(one, "first");
            assertThat(content(other)).containsExactly("first");
            List<Generation> heard = new ArrayList<>();
            other.onPublish(heard::add);
            Generation second = publish(one, "second");
            awaitPromised(other, "second");
            assertThat(heard).containsExactly(second);
            assertThat(publish(other, "third").number()).isEqualTo(3);
            awaitPromised(one, "third");
        }
    }

    /** As a node tells it that the others have lost, and that doesn't know so yet. */
    @Test
    void an_older_state_does_not_take_readers_back() {
        try (SearchEngine engine = new OpenSearchEngine(options);
                Cluster cluster = new Cluster(options)) {
            publish(engine, "first");
            Store store = new Store(cluster, options.name());
            State old = store.load().state();
            publish(engine, "second");
            assertThat(store.replace(store.load(), old, true)).isTrue();
            // The engine looks once a second.
            Instant end = Instant.now().plusMillis(1_500);
            await(
                    LONG,
                    () -> {
                        assertThat(content(engine)).containsExactly("first", "second");
                        return Instant.now().isAfter(end);
                    });
            try (SearchEngine fresh = new OpenSearchEngine(options)) {
                assertThat(content(fresh)).containsExactly("first");
            }
        }
    }

    @Test
    void two_writers_exclude_each_other() {
        try (SearchEngine one = new OpenSearchEngine(options);
                SearchEngine other = new OpenSearchEngine(options)) {
            Generation first = publish(one, "first");
            try (Update update = one.beginUpdate()) {
                assertThatThrownBy(other::beginUpdate)
                        .isInstanceOf(EngineBusyException.class)
                        .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
                assertThatThrownBy(() -> other.rollback(first))
                        .isInstanceOf(EngineBusyException.class);
                update.put(Entries.entry("second").build());
            }
            assertThat(publish(other, "third").number()).isEqualTo(2);
            awaitPromised(one, "third");
            assertThat(content(one)).containsExactly("first", "third");
        }
    }

    @Test
    void a_lease_is_kept_for_as_long_as_its_writer_lives() {
        try (SearchEngine one = new OpenSearchEngine(options.lease(RENEWED));
                SearchEngine other = new OpenSearchEngine(options);
                Update update = one.beginUpdate()) {
            Instant end = Instant.now().plus(RENEWED.multipliedBy(2));
            await(
                    LONG,
                    () -> {
                        assertThatThrownBy(other::beginUpdate)
                                .isInstanceOf(EngineBusyException.class);
                        return Instant.now().isAfter(end);
                    });
            update.put(Entries.entry("first").build());
            assertThat(update.publish(Report.empty()).number()).isEqualTo(1);
        }
    }

    @Test
    void a_writer_that_falls_silent_loses_its_lease_and_what_it_wrote_is_never_seen()
            throws IOException {
        try (Door door = new Door(options.hosts().getFirst());
                SearchEngine other = new OpenSearchEngine(options)) {
            publish(other, "first", "shared");
            OpenSearchOptions behind =
                    OpenSearchOptions.of(List.of(door.uri()))
                            .name(options.name())
                            .copies(1, 0)
                            .lease(SHORT)
                            .patience(Duration.ofMillis(200), Duration.ofSeconds(5));
            try (SearchEngine silent = new OpenSearchEngine(behind)) {
                Update update = silent.beginUpdate();
                for (int i = 0; i < 600; i++) {
                    update.put(Entries.entry("lost-" + i).build());
                }
                update.delete(new EntryId("shared"));
                door.shut();
                Update[] taken = new Update[1];
                await(
                        LONG,
                        () -> {
                            try {
                                taken[0] = other.beginUpdate();
                                return true;
                            } catch (EngineBusyException e) {
                                return false;
                            }
                        });
                door.open();
                assertThatThrownBy(() -> update.publish(Report.empty()))
                        .isInstanceOf(EngineBusyException.class)
                        .hasMessageContaining("taken over");
                update.close();
                try (Update mine = taken[0]) {
                    mine.put(Entries.entry("second").build());
                    assertThat(mine.publish(Report.empty()).number()).isEqualTo(2);
                }
                assertThat(content(other)).containsExactly("first", "second", "shared");
                await(LONG, () -> publish(silent, "third").number() == 3);
                assertThat(content(silent)).containsExactly("first", "second", "shared", "third");
            }
        }
    }

    @Test
    void while_the_cluster_is_away_calls_say_so_and_work_again_once_it_is_back()
            throws IOException {
        try (Door door = new Door(options.hosts().getFirst())) {
            OpenSearchOptions behind =
                    OpenSearchOptions.of(List.of(door.uri()))
                            .name(options.name())
                            .copies(1, 0)
                            .timeLimit(Duration.ofSeconds(10))
                            .lease(SHORT)
                            .patience(Duration.ofMillis(200), Duration.ofMillis(500));
            door.shut();
            try (SearchEngine engine = new OpenSearchEngine(behind)) {
                assertThatThrownBy(engine::searcher).isInstanceOf(EngineUnavailableException.class);
                assertThatThrownBy(engine::beginUpdate)
                        .isInstanceOf(EngineUnavailableException.class);
                door.open();
                publishOnceItIsBack(engine);
                try (Searcher searcher = engine.searcher()) {
                    door.shut();
                    assertThatThrownBy(() -> searcher.search(SearchRequest.of("title")))
                            .isInstanceOf(EngineUnavailableException.class);
                    door.open();
                    await(
                            LONG,
                            () -> {
                                try {
                                    SearchRequest request = SearchRequest.of("title");
                                    return searcher.search(request).total().value() == 1;
                                } catch (EngineUnavailableException e) {
                                    return false;
                                }
                            });
                }
            }
        }
    }

    private static void publishOnceItIsBack(SearchEngine engine) {
        await(
                LONG,
                () -> {
                    try {
                        return publish(engine, "first").number() > 0;
                    } catch (EngineUnavailableException | EngineBusyException e) {
                        return false;
                    }
                });
    }

    @Test
    void what_no_generation_needs_is_swept_away_once_its_time_is_over() {
        try (SearchEngine engine = new OpenSearchEngine(options.grace(Duration.ZERO))) {
            publish(engine, "first", "second");
            for (int i = 0; i < 5; i++) {
                publish(engine, "first");
            }
            try (Update givenUp = engine.beginUpdate()) {
                givenUp.put(Entries.entry("never").build());
                givenUp.preview().close();
            }
            publish(engine, "first");
            publish(engine, "first");
            assertThat(content(engine)).containsExactly("first", "second");
            assertThat(engine.generations()).hasSize(3);
            // Of "first" the three kept ones and the one that the last update replaced.
            assertThat(documents()).isLessThanOrEqualTo(5);
            try (Update rebuild = engine.beginRebuild()) {
                rebuild.put(Entries.entry("rebuilt").build());
                rebuild.publish(Report.empty());
            }
            for (int i = 0; i < 4; i++) {
                publish(engine, "rebuilt");
            }
            assertThat(documents()).isLessThanOrEqualTo(5);
            assertThat(content(engine)).containsExactly("rebuilt");
        }
    }

    @ParameterizedTest
    @EnumSource
    void earlier_versions_do_not_make_a_word_commoner(SearchRequest.Syntax syntax) {
        try (SearchEngine engine = new OpenSearchEngine(options)) {
            publish(engine, "rare-0", "common-1", "common-2", "other-1", "other-2", "other-3");
            for (int i = 0; i < 8; i++) {
                publish(engine, "rare-0");
            }
            try (Searcher searcher = engine.searcher()) {
                SearchRequest request = SearchRequest.of("common OR rare").syntax(syntax);
                assertThat(searcher.search(request).hits())
                        .extracting(hit -> hit.id().slug())
                        .first()
                        .isEqualTo("rare-0");
            }
        }
    }

    @Test
    void words_are_corrected_and_completed_alike_with_all_of_them_at_hand_or_one_by_one() {
        try (SearchEngine engine = new OpenSearchEngine(options);
                Cluster cluster = new Cluster(options)) {
            publish(engine, "iterator", "iterable", "itertools", "decorator", "gone");
            try (Update update = engine.beginUpdate()) {
                update.delete(new EntryId("gone"));
                update.publish(Report.empty());
            }
            State state = new Store(cluster, options.name()).load().state();
            View view = state.published().getFirst().view();
            Reads reads = new Reads(cluster, view, options.timeLimit());
            ClusterTerms held = new ClusterTerms(reads, 4, Words.of(reads, 4));
            ClusterTerms asked = new ClusterTerms(reads, 4, null);
            for (String word : List.of("iteratr", "decorater", "xecorator", "gonne", "nothing")) {
                assertThat(asked.similar(word, 5)).as(word).isEqualTo(held.similar(word, 5));
            }
            assertThat(held.similar("iteratr", 5)).contains("iterator");
            for (String prefix : List.of("it", "iter", "itera", "d", "go", "x")) {
                assertThat(asked.completions(prefix, 3))
                        .as(prefix)
                        .isEqualTo(held.completions(prefix, 3));
            }
            assertThat(Words.of(reads, 50_001)).isNull();
        }
    }

    /** All versions of all entries in all indices. */
    private int documents() {
        try (Cluster cluster = new Cluster(options)) {
            cluster.write("POST", "/" + options.name() + "-*/_refresh", null);
            JsonNode body =
                    cluster.read(
                                    "POST",
                                    "/" + options.name() + "-*/_count",
                                    Map.of("query", Map.of("exists", Map.of("field", "slug"))))
                            .body();
            return body.path("count").asInt();
        }
    }
}
