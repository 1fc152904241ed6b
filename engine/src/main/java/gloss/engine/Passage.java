package gloss.engine;

/** One block of an entry's text, in reading order. */
public record Passage(Kind kind, Text text) {
    public enum Kind {
        /** The first paragraph: the answer in short. */
        LEAD,
        HEADING,
        PROSE,
        CODE,
        OUTPUT
    }
}
