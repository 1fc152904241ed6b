package gloss.server.lookup;

/**
 * @param end the place after the last character
 */
public record CodeRange(Position start, Position end) {}
