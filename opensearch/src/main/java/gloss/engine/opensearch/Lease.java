package gloss.engine.opensearch;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * The right to write, held by one writer of the cluster at a time and renewed while the update is
 * open. Whoever falls silent loses it to the next one who asks; what they do after that is never
 * seen. Safe for use by many threads: the renewing one and the one that updates.
 */
final class Lease {
    private static final int ATTEMPTS = 4;

    private final Store store;
    private final Duration length;
    private final State.Claim claim;
    private final State begun;
    private final ScheduledExecutorService renewer;
    private volatile boolean lost;

    private Lease(Store store, Duration length, State.Claim claim, State begun) {
        this.store = store;
        this.length = length;
        this.claim = claim;
        this.begun = begun;
        this.renewer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("gloss-lease").factory());
        long period = length.toMillis() / 3;
        var unused =
                renewer.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
    }

    /**
     * @param writes says, for the state found and the revision given, where the update will write
     */
    static Lease take(Store store, Duration length, BiFunction<State, Long, View> writes) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Store.Versioned found = store.load();
            State state = found.state();
            State.Claim other = state.lease();
            if (other != null && other.until() > System.currentTimeMillis()) {
                throw busy(other);
            }
            if (state.equals(State.EMPTY)) {
                store.create();
            }
            String token = UUID.randomUUID().toString();
            State.Claim claim =
                    new State.Claim(
                            token,
                            ManagementFactory.getRuntimeMXBean().getName(),
                            System.currentTimeMillis() + length.toMillis(),
                            state.revision() + 1,
                            writes.apply(state, state.revision() + 1));
            State leased = state.leased(claim, token);
            if (store.replace(found, leased, true)) {
                return new Lease(store, length, claim, leased);
            }
        }
        throw new EngineBusyException("other updates of the cluster are being begun");
    }

    private static EngineBusyException busy(State.Claim other) {
        long seconds = Math.max(1, (other.until() - System.currentTimeMillis()) / 1000);
        return new EngineBusyException(
                "another update is running (process "
                        + other.owner()
                        + "); if it has died, it can be begun anew in "
                        + seconds
                        + " s");
    }

    /** The state in which the update was begun. */
    State begun() {
        return begun;
    }

    View writes() {
        return claim.writes();
    }

    long revision() {
        return claim.revision();
    }

    /**
     * @throws EngineBusyException if another writer has taken over
     */
    void check() {
        if (lost) {
            throw gone();
        }
    }

    private EngineBusyException gone() {
        lost = true;
        return new EngineBusyException(
                "another writer has taken over since this update fell silent; nothing of it is"
                        + " published");
    }

    private interface Change {
        State of(State state, String stamp);
    }

    private synchronized State change(boolean patient, Change change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            check();
            Store.Versioned found = store.load(patient);
            State.Claim current = found.state().lease();
            if (current == null || !current.token().equals(claim.token())) {
                if (isPublished(found.state())) {
                    return found.state();
                }
                throw gone();
            }
            State changed = change.of(found.state(), UUID.randomUUID().toString());
            if (store.replace(found, changed, patient)) {
                return changed;
            }
        }
        throw gone();
    }

    /** The answer to publishing may have been lost, and another writer have begun since. */
    private boolean isPublished(State state) {
        return state.published().stream().anyMatch(one -> one.revision() == claim.revision());
    }

    private void renew() {
        try {
            long until = System.currentTimeMillis() + length.toMillis();
            State.Claim longer =
                    new State.Claim(
                            claim.token(), claim.owner(), until, claim.revision(), claim.writes());
            change(false, (state, stamp) -> state.renewed(longer, stamp));
        } catch (EngineUnavailableException | EngineBusyException e) {
            // Tried again soon; whether the lease was lost in between shows then, or at publishing.
        }
    }

    void swept(List<State.Retired> rest) {
        change(true, (state, stamp) -> state.swept(rest, stamp));
    }

    /** Publishes and gives the lease back, in one step. */
    State publish(State.Published newest) {
        State state = change(true, (s, stamp) -> s.with(newest, System.currentTimeMillis(), stamp));
        renewer.shutdownNow();
        return state;
    }

    /** Gives the update up. If the cluster is away, the lease runs out by itself. */
    void release() {
        renewer.shutdownNow();
        try {
            change(false, (state, stamp) -> state.released(System.currentTimeMillis(), stamp));
        } catch (EngineUnavailableException | EngineBusyException e) {
            // Nothing depends on it.
        }
    }
}
