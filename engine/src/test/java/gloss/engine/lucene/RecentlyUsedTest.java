package gloss.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
    @Test
    void numbersFromZeroOnAllHaveTheirPlace() {
        RecentlyUsed<Integer, String> kept = new RecentlyUsed<>(256);
        for (int i = 0; i < 256; i++) {
            kept.put(i, "value " + i);
        }
        for (int i = 0; i < 256; i++) {
            assertThat(kept.get(i)).isEqualTo("value " + i);
        }
    }

    @Test
    void aNewKeyPushesOutTheOldestOfItsPlaces() {
        RecentlyUsed<Integer, String> kept = new RecentlyUsed<>(4);
        for (int i = 0; i < 5; i++) {
            kept.put(i, "value " + i);
        }
        assertThat(kept.get(0)).isNull();
        assertThat(kept.get(1)).isEqualTo("value 1");
        assertThat(kept.get(4)).isEqualTo("value 4");
    }

    @Test
    void aKeyThatIsThereGetsItsNewValueAndTakesNoSecondPlace() {
        RecentlyUsed<String, Integer> kept = new RecentlyUsed<>(4);
        kept.put("a", 1);
        kept.put("b", 2);
        for (int i = 0; i < 10; i++) {
            kept.put("a", i);
        }
        assertThat(kept.get("a")).isEqualTo(9);
        assertThat(kept.get("b")).isEqualTo(2);
    }
}
