package gloss.engine.rank;

import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses the text that completes what has been typed: the title, or an alias that has it all.
 * Immutable.
 */
public final class Completing {
    private final List<Token> typed;

    public Completing(String typed) {
        this.typed =
                new TextAnalyzer()
                        .tokens(typed).stream()
                                .filter(token -> token.kind() == Token.Kind.WHOLE)
                                .toList();
    }

    /**
     * The title if all typed words are in it, else the shortest alias that has them, else the
     * title.
     */
    public String best(AnalyzedEntry entry) {
        Segments keys = entry.keys();
        String title = keys.text(AnalyzedEntry.TITLE).plain();
        BitSet complete = having(keys, typed);
        if (typed.isEmpty() || complete.get(AnalyzedEntry.TITLE)) {
            return title;
        }
        String best = title;
        for (int alias = AnalyzedEntry.ALIASES; alias < entry.tags(); alias++) {
            String text = keys.text(alias).plain();
            if (complete.get(alias) && (best.equals(title) || text.length() < best.length())) {
                best = text;
            }
        }
        return best;
    }

    /** The segments that have all tokens, the last one as the beginning of a word. */
    private static BitSet having(Segments segments, List<Token> tokens) {
        BitSet all = new BitSet();
        all.set(0, segments.size());
        for (int t = 0; t < tokens.size(); t++) {
            String term = tokens.get(t).term();
            boolean last = t == tokens.size() - 1;
            Segments.Slice slice = last ? segments.beginning(term) : segments.occurrences(term);
            BitSet some = new BitSet();
            for (int i = 0; slice != null && i < slice.size(); i++) {
                some.set(slice.segment(i));
            }
            all.and(some);
        }
        return all;
    }
}
