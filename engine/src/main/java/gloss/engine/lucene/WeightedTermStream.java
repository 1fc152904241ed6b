package gloss.engine.lucene;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Gives Lucene terms with frequencies that are weights rather than counts. */
final class WeightedTermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Float> weights;
    private Iterator<Map.Entry<String, Float>> rest;

    /**
     * @param length of the entry, in tokens
     */
    WeightedTermStream(Map<String, Float> weights, int length) {
        addAttributeImpl(new EntryLength.LengthImpl(length));
        this.weights = weights;
        this.rest = weights.entrySet().iterator();
    }

    @Override
    public void reset() {
        rest = weights.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, Float> next = rest.next();
        term.append(next.getKey());
        frequency.setTermFrequency(Math.max(1, Math.round(next.getValue())));
        return true;
    }
}
