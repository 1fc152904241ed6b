package gloss.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BurstTest {
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONG = TimeUnit.SECONDS.toNanos(60);

    private final Burst burst = new Burst(path -> false);

    @Test
    void without_changes_there_is_nothing_to_do() throws InterruptedException {
        assertThat(burst.await(SHORT)).isEmpty();
    }

    @Test
    void changes_in_a_row_are_one() throws InterruptedException {
        burst.add("a");
        burst.add("b");
        burst.add("a");
        burst.add();

        Touched touched = burst.await(LONG).orElseThrow();

        assertThat(touched.everything()).isFalse();
        assertThat(touched.paths()).containsExactlyInAnyOrder("a", "b");
        assertThat(burst.await(SHORT)).isEmpty();
    }

    /** Only how long it waits at least: at most is up to the machine. */
    @Test
    void it_waits_for_the_end_and_longer_for_what_is_not_settled() throws InterruptedException {
        Burst empty = new Burst(path -> path.equals("empty"));

        assertThat(waited(burst, () -> burst.add("a"))).isGreaterThanOrEqualTo(40);
        assertThat(waited(empty, () -> empty.add("empty"))).isGreaterThanOrEqualTo(250);
        assertThat(waited(burst, burst::addEverything)).isGreaterThanOrEqualTo(250);
        Runnable many = () -> List.of("a", "b", "c", "d").forEach(burst::add);
        assertThat(waited(burst, many)).isGreaterThanOrEqualTo(250);
    }

    private static long waited(Burst burst, Runnable changes) throws InterruptedException {
        long started = System.nanoTime();
        changes.run();
        assertThat(burst.await(LONG)).isPresent();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    @Test
    void after_an_overflow_everything_may_have_changed() throws InterruptedException {
        burst.add("a");
        burst.addEverything();
        burst.add("b");

        assertThat(burst.await(LONG)).hasValue(Touched.EVERYTHING);
        burst.add("c");
        assertThat(burst.await(LONG).map(Touched::everything)).hasValue(false);
    }

    @Test
    void a_change_of_synonyms_touches_no_entry() throws InterruptedException {
        burst.add();

        Touched touched = burst.await(LONG).orElseThrow();

        assertThat(touched.everything()).isFalse();
        assertThat(touched.paths()).isEmpty();
    }

    @Test
    void who_waits_is_woken_by_the_end() throws InterruptedException {
        AtomicReference<Optional<Touched>> got = new AtomicReference<>();
        Thread waiting =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                got.set(burst.await(LONG));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        burst.close();
        waiting.join();

        assertThat(got.get()).isNotNull();
    }
}
