package gloss.engine.lucene;

import gloss.engine.rank.FieldWeights;
import org.apache.lucene.search.similarities.Similarity;

/** How much a term is worth by its weight and by the entry's length as Lucene keeps it. */
final class Saturation extends Similarity.SimScorer {
    private final float averageLength;

    /**
     * @param averageLength of the entries, in tokens
     */
    Saturation(float averageLength) {
        this.averageLength = averageLength;
    }

    @Override
    public float score(float weight, long norm) {
        return FieldWeights.saturation(weight, EntryLength.atLeast(norm), averageLength);
    }
}
