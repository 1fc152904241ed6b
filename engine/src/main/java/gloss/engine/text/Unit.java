package gloss.engine.text;

/**
 * One word of a query and what it is worth.
 *
 * @param surface as typed
 * @param weight its inverse document frequency, damped for question words
 * @param contentWeight what it is worth when deciding what is a hit: nothing for a question word,
 *     less than its weight for a word that never names a concept
 * @param asking whether it is a word by which people ask, beside others about which they do
 * @param outside whether it names something that the entries aren't about
 */
public record Unit(
        String surface, double weight, double contentWeight, boolean asking, boolean outside) {
    /** Whether it counts when deciding what is a hit. */
    public boolean content() {
        return contentWeight > 0;
    }
}
