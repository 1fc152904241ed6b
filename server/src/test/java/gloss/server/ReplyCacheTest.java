package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyCacheTest {
    private static ReplyCache.Key key(String request, long generation) {
        return new ReplyCache.Key(request, generation);
    }

    /** As two requests for the same do. */
    private static void keep(ReplyCache cache, ReplyCache.Key key, ReplyCache.Reply reply) {
        cache.put(key, reply);
        cache.put(key, reply);
    }

    private static ReplyCache.Reply reply(int size) {
        return new ReplyCache.Reply(new byte[size], true);
    }

    @Test
    void aReplyBelongsToItsGeneration() {
        ReplyCache cache = new ReplyCache(10_000);
        ReplyCache.Reply first = reply(10);
        keep(cache, key("decorator", 1), first);
        assertThat(cache.get(key("decorator", 1))).isSameAs(first);
        assertThat(cache.get(key("decorator", 2))).isNull();
        assertThat(cache.get(key("decorators", 1))).isNull();
    }

    @Test
    void theLongestUnusedGoesFirstWhenThereIsNoMoreRoom() {
        ReplyCache cache = new ReplyCache(4_000);
        keep(cache, key("a", 1), reply(1_000));
        keep(cache, key("b", 1), reply(1_000));
        cache.get(key("a", 1));
        keep(cache, key("c", 1), reply(1_000));
        assertThat(cache.get(key("b", 1))).isNull();
        assertThat(cache.get(key("a", 1))).isNotNull();
        assertThat(cache.get(key("c", 1))).isNotNull();
    }

    @Test
    void whatIsLargerThanAllRoomIsNotKept() {
        ReplyCache cache = new ReplyCache(4_000);
        keep(cache, key("a", 1), reply(5_000));
        assertThat(cache.get(key("a", 1))).isNull();
    }

    @Test
    void replacingAReplyDoesNotUseUpRoom() {
        ReplyCache cache = new ReplyCache(4_000);
        keep(cache, key("b", 1), reply(1_000));
        for (int i = 0; i < 100; i++) {
            keep(cache, key("a", 1), reply(1_000));
        }
        assertThat(cache.get(key("b", 1))).isNotNull();
        cache.clear();
        assertThat(cache.get(key("b", 1))).isNull();
    }

    @Test
    void whatIsAskedOnceIsNotKeptAndPushesNothingOut() {
        ReplyCache cache = new ReplyCache(4_000);
        keep(cache, key("often", 1), reply(3_000));
        for (int i = 0; i < 1_000; i++) {
            cache.put(key("once " + i, 1), reply(3_000));
            assertThat(cache.get(key("once " + i, 1))).isNull();
        }
        assertThat(cache.get(key("often", 1))).isNotNull();
    }
}
