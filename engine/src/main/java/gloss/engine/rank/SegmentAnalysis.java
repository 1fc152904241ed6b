package gloss.engine.rank;

import gloss.engine.Text;
import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Takes the texts of one entry apart, in their order. Not safe for use by several threads. */
final class SegmentAnalysis {
    private final TextAnalyzer analyzer = new TextAnalyzer();
    private final UnaryOperator<String> pooled;
    private final Map<String, Integer> numbers = new HashMap<>(256);

    /** The distinct terms, by their numbers. */
    final List<String> terms = new ArrayList<>(128);

    /** The number of the term that occurs, for each occurrence. */
    final Numbers occurring = new Numbers();

    /** Segment, position, start and end, one after the other, for each occurrence. */
    final Numbers occurrences = new Numbers();

    /** Where each word of each segment starts. */
    final Numbers starts = new Numbers();

    /** Which of these is the first of each segment, and at the end how many there are. */
    final Numbers firsts = new Numbers();

    SegmentAnalysis(UnaryOperator<String> pooled) {
        this.pooled = pooled;
        firsts.add(0);
    }

    void add(Text text) {
        int segment = firsts.size() - 1;
        int first = starts.size();
        analyzer.analyze(
                text,
                (term, start, end, position, kind) -> {
                    add(term, segment, position, start, end);
                    if (kind == Token.Kind.WHOLE || kind == Token.Kind.PART) {
                        while (starts.size() <= first + position) {
                            starts.add(start);
                        }
                    }
                });
        analyzer.shapes(
                text, (term, start, end, position, kind) -> add(term, segment, -1, start, end));
        firsts.add(starts.size());
    }

    private void add(String term, int segment, int position, int start, int end) {
        Integer number = numbers.get(term);
        if (number == null) {
            number = terms.size();
            String kept = pooled.apply(term);
            numbers.put(kept, number);
            terms.add(kept);
        }
        occurring.add(number);
        occurrences.add(segment, position, start, end);
    }
}
