package gloss.engine;

import java.util.List;

/**
 * Why an entry ranks where it does, in words.
 *
 * @param rank counted from 1; 0 if the entry is not among the hits
 * @param lines a sentence each, the weightiest first
 */
public record Explanation(EntryId id, int rank, double score, List<String> lines) {
    public Explanation {
        lines = List.copyOf(lines);
    }
}
