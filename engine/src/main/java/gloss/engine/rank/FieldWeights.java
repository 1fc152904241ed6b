package gloss.engine.rank;

import gloss.engine.Passage;

/**
 * What an occurrence of a term is worth by the field it stands in. The weights are folded into one
 * term frequency per entry, which is BM25F (Robertson, Zaragoza, Taylor: "Simple BM25 extension to
 * multiple weighted fields", 2004) with one posting list per term.
 */
public final class FieldWeights {
    public static final int TITLE = 8;
    public static final int ALIAS = 6;
    public static final int NAME = 6;
    public static final int TAG = 4;

    /** Saturation: the weighted frequency at which a match is worth half of its most. */
    public static final float K1 = 8f;

    /** How much a longer entry must have more of a term, from 0 to 1. */
    public static final float B = 0.3f;

    private FieldWeights() {}

    public static int of(Passage.Kind kind) {
        return switch (kind) {
            case LEAD, HEADING -> 4;
            case PROSE -> 3;
            case CODE -> 2;
            case OUTPUT -> 1;
        };
    }

    /**
     * The part of its most, from 0 to 1, that a term is worth in an entry.
     *
     * @param frequency weighted, summed over the fields
     * @param length of the entry, in tokens
     */
    public static float saturation(float frequency, float length, float averageLength) {
        return frequency / (frequency + K1 * (1 - B + B * length / averageLength));
    }
}
