package gloss.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyCacheTest {
    private static ReplyCache.Key key(String request, long generation) {
        return new ReplyCache.Key(request, generation);
    }

    private static ReplyCache.Reply reply(int size) {
        return new ReplyCache.Reply(new byte[size], true);
    }

    @Test
    void aReplyBelongsToItsGeneration() {
        ReplyCache cache = new ReplyCache(10_000);
        ReplyCache.Reply first = reply(10);
        cache.put(key("decorator", 1), first);
        assertThat(cache.get(key("decorator", 1))).isSameAs(first);
        assertThat(cache.get(key("decorator", 2))).isNull();
        assertThat(cache.get(key("decorators", 1))).isNull();
    }

    @Test
    void theLongestUnusedGoesFirstWhenThereIsNoMoreRoom() {
        ReplyCache cache = new ReplyCache(4_000);
        cache.put(key("a", 1), reply(1_000));
        cache.put(key("b", 1), reply(1_000));
        cache.get(key("a", 1));
        cache.put(key("c", 1), reply(1_000));
        assertThat(cache.get(key("b", 1))).isNull();
        assertThat(cache.get(key("a", 1))).isNotNull();
        assertThat(cache.get(key("c", 1))).isNotNull();
    }

    @Test
    void whatIsLargerThanAllRoomIsNotKept() {
        ReplyCache cache = new ReplyCache(4_000);
        cache.put(key("a", 1), reply(5_000));
        assertThat(cache.get(key("a", 1))).isNull();
    }

    @Test
    void replacingAReplyDoesNotUseUpRoom() {
        ReplyCache cache = new ReplyCache(4_000);
        cache.put(key("b", 1), reply(1_000));
        for (int i = 0; i < 100; i++) {
            cache.put(key("a", 1), reply(1_000));
        }
        assertThat(cache.get(key("b", 1))).isNotNull();
        cache.clear();
        assertThat(cache.get(key("b", 1))).isNull();
    }
}
