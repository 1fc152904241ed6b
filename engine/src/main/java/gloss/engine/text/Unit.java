package gloss.engine.text;

/**
 * One word of a query and what it is worth.
 *
 * @param surface as typed
 * @param weight its inverse document frequency, damped for question words
 * @param content whether it counts when deciding what is a hit
 */
public record Unit(String surface, double weight, boolean content) {}
