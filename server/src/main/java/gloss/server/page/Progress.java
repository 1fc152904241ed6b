package gloss.server.page;

/**
 * How far a re-index is that takes long.
 *
 * @param done files looked at so far
 * @param total files there are
 */
public record Progress(int done, int total) {}
