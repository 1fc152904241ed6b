package gloss.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a query was read.
 *
 * @param corrected unknown words and what was searched instead
 * @param expanded words and the synonyms that were searched as well
 * @param dropped content words that no hit matches
 * @param literal whether only what was typed was searched for
 */
public record Interpretation(
        String text,
        Map<String, String> corrected,
        Map<String, List<String>> expanded,
        List<String> dropped,
        boolean literal) {
    public Interpretation {
        corrected = Collections.unmodifiableMap(new LinkedHashMap<>(corrected));
        expanded = Collections.unmodifiableMap(new LinkedHashMap<>(expanded));
        dropped = List.copyOf(dropped);
    }

    public static Interpretation asTyped(String text, boolean literal) {
        return new Interpretation(text, Map.of(), Map.of(), List.of(), literal);
    }
}
