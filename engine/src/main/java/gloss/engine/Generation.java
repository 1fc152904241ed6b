package gloss.engine;

import java.time.Instant;

/**
 * One published state of the whole index.
 *
 * @param number counts up by one with each publish, across rebuilds and rollbacks; 0 is the empty
 *     state before the first
 * @param pinned whether it was rolled back to, so that unchanged content doesn't replace it
 */
public record Generation(long number, Instant published, boolean pinned) {
    public Generation {
        if (number < 0) {
            throw new IllegalArgumentException("a generation is 0 or more, got " + number);
        }
    }
}
