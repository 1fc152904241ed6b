package gloss.server;

import java.time.Instant;

/**
 * A question that found nothing good.
 *
 * @param question as typed, on one line and cut if it was long
 */
public record Gap(Instant time, String question) {}
