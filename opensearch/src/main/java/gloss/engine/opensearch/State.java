package gloss.engine.opensearch;

import gloss.engine.Generation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one document that everything turns on: which generations there are and who is writing. It is
 * replaced as a whole, on condition that nobody else has replaced it; so publishing is one atomic
 * step that a writer without the lease can't take.
 *
 * @param revision the last one handed out; each update gets its own, published or not
 * @param published newest first, the last three
 * @param retired what is no longer needed once its time is over
 * @param stamp tells who wrote this state, when the answer to a write gets lost
 */
record State(
        long revision,
        @Nullable Claim lease,
        List<Published> published,
        List<Retired> retired,
        String stamp) {
    static final State EMPTY = new State(0, null, List.of(), List.of(), "");
    private static final int KEPT = 3;

    State {
        published = List.copyOf(published);
        retired = List.copyOf(retired);
    }

    /**
     * The right to write.
     *
     * @param until in milliseconds since 1970; clocks that differ can cost a writer its update, but
     *     never mix two, for publishing is conditional
     * @param writes where, so that what a lost writer leaves behind is found
     */
    record Claim(String token, String owner, long until, long revision, View writes) {}

    /**
     * @param time of publishing, in milliseconds since 1970
     * @param revision that published it; the name of its {@link GenerationData}
     */
    record Published(long number, long time, boolean pinned, long revision, View view) {
        Generation generation() {
            return new Generation(number, Instant.ofEpochMilli(time), pinned);
        }
    }

    /**
     * @param revision whose data goes with it
     */
    record Retired(View view, long revision, long time) {}

    long number() {
        return published.isEmpty() ? 0 : published.getFirst().number();
    }

    State leased(Claim claim, String newStamp) {
        return new State(
                claim.revision(),
                claim,
                published,
                lease == null ? retired : retiredAlso(lease, lease.until()),
                newStamp);
    }

    State renewed(Claim claim, String newStamp) {
        return new State(revision, claim, published, retired, newStamp);
    }

    State swept(List<Retired> rest, String newStamp) {
        return new State(revision, lease, published, rest, newStamp);
    }

    /** The update of the lease's holder is given up. */
    State released(long now, String newStamp) {
        return new State(
                revision,
                null,
                published,
                lease == null ? retired : retiredAlso(lease, now),
                newStamp);
    }

    /** The update of the lease's holder is what everybody sees. */
    State with(Published newest, long now, String newStamp) {
        List<Published> all = new ArrayList<>(published);
        all.addFirst(newest);
        List<Retired> more = new ArrayList<>(retired);
        for (Published old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            more.add(new Retired(old.view(), old.revision(), now));
        }
        return new State(
                revision, null, all.subList(0, Math.min(KEPT, all.size())), more, newStamp);
    }

    private List<Retired> retiredAlso(Claim claim, long now) {
        List<Retired> more = new ArrayList<>(retired);
        more.add(new Retired(claim.writes(), claim.revision(), now));
        return more;
    }
}
