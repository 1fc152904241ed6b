package gloss.engine.text;

import java.util.List;

/** What query understanding must know of the index: one generation's terms. */
public interface TermStatistics {
    /** How many entries there are. */
    int entries();

    /** In how many entries {@code term} occurs; 0 if it is unknown. */
    int frequency(String term);

    /** Known words at an edit distance of 1 or 2, the nearest and most frequent first. */
    List<String> similar(String word, int limit);

    /** Known words that begin with {@code prefix}, the most frequent first. */
    List<String> completions(String prefix, int limit);
}
