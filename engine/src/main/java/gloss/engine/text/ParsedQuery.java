package gloss.engine.text;

import gloss.engine.Filters;
import java.util.List;

/**
 * Free text taken apart, before anything is known of the index.
 *
 * @param words without those of exclusions and filters
 * @param open whether the last word may still be going on
 */
record ParsedQuery(
        List<Word> words,
        List<String> phrases,
        List<String> exclusions,
        Filters filters,
        boolean open) {}
