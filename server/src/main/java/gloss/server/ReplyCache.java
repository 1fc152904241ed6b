package gloss.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replies that were written before, the most recently used up to a number of bytes. Each is known
 * by all that it depends on, the generation included, so that none is ever out of date: not even
 * one that was written while another generation was published.
 *
 * <p>A reply is kept when it is asked for again: most questions are asked once, and would only push
 * out what many ask. Safe for use by many threads.
 */
final class ReplyCache {
    /** What a reply depends on: a request that has {@code equals}, and the generation. */
    record Key(Object request, long generation) {}

    /**
     * @param good whether it answers the question
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Reply(byte[] body, boolean good) {}

    /** What an entry of the map takes beside the reply's body, roughly. */
    private static final int OVERHEAD = 500;

    /** So many of the last requests are known again, most of them. */
    private static final int REMEMBERED = 1 << 15;

    private final long limit;

    /** Hashes of requests, each in the place that it points to. */
    private final int[] asked = new int[REMEMBERED];

    private final Map<Key, Reply> replies = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * @param limit in bytes, for all replies together
     */
    ReplyCache(long limit) {
        this.limit = limit;
    }

    synchronized @Nullable Reply get(Key key) {
        return replies.get(key);
    }

    /**
     * Keeps {@code reply} if it was asked for before, and forgets the longest unused ones as far as
     * there is need.
     */
    synchronized void put(Key key, Reply reply) {
        if (!wasAsked(key)) {
            return;
        }
        Reply before = replies.put(key, reply);
        bytes += size(reply) - (before == null ? 0 : size(before));
        var oldest = replies.entrySet().iterator();
        while (bytes > limit && oldest.hasNext()) {
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    /** Two requests may be taken for the same, which does no harm. */
    private boolean wasAsked(Key key) {
        int hash = key.hashCode() * 0x9E3779B9;
        int place = hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(REMEMBERED));
        boolean before = asked[place] == hash;
        asked[place] = hash;
        return before;
    }

    /** Forgets all, when a new generation makes them useless. */
    synchronized void clear() {
        replies.clear();
        bytes = 0;
    }

    private static long size(Reply reply) {
        return (long) reply.body().length + OVERHEAD;
    }
}
