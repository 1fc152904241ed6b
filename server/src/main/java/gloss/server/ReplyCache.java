package gloss.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replies that were written before, the most recently used up to a number of bytes. Each is known
 * by all that it depends on, the generation included, so that none is ever out of date: not even
 * one that was written while another generation was published. Safe for use by many threads.
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

    private final long limit;
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

    /** Keeps {@code reply} and forgets the longest unused ones, as far as there is need. */
    synchronized void put(Key key, Reply reply) {
        Reply before = replies.put(key, reply);
        bytes += size(reply) - (before == null ? 0 : size(before));
        var oldest = replies.entrySet().iterator();
        while (bytes > limit && oldest.hasNext()) {
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
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
