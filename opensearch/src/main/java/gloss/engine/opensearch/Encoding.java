package gloss.engine.opensearch;

import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Writes terms so that a whitespace tokenizer gives them back: the cluster never analyses text, it
 * is sent terms. {@code a|b} are terms at one position, or a term and its weight.
 */
final class Encoding {
    private static final int LONGEST = 200;
    private static final int KEPT = 150;

    /** Stands where a text has a position without a term. */
    private static final String NOTHING = "%";

    private Encoding() {}

    static String term(String term) {
        String short_ = term.length() <= LONGEST ? term : shortened(term);
        StringBuilder out = null;
        for (int i = 0; i < short_.length(); i++) {
            char c = short_.charAt(i);
            boolean pair =
                    i + 1 < short_.length() && Character.isSurrogatePair(c, short_.charAt(i + 1));
            boolean special =
                    c <= ' '
                            || c == '|'
                            || c == '%'
                            || Character.isWhitespace(c)
                            || (Character.isSurrogate(c) && !pair);
            if (special && out == null) {
                out = new StringBuilder(short_.length() + 8).append(short_, 0, i);
            }
            if (out != null) {
                if (special) {
                    out.append('%').append(HexFormat.of().toHexDigits(c));
                } else {
                    out.append(c);
                }
            }
            if (pair) {
                i++;
                if (out != null) {
                    out.append(short_.charAt(i));
                }
            }
        }
        return out == null ? short_ : out.toString();
    }

    private static String shortened(String term) {
        CRC32 sum = new CRC32();
        sum.update(term.getBytes(StandardCharsets.UTF_16LE));
        return term.substring(0, KEPT) + "%" + Long.toHexString(sum.getValue());
    }

    /** A keyword as JSON and Lucene can hold it: without halves of surrogate pairs. */
    static String keyword(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static String weights(Map<String, Float> weights) {
        StringBuilder out = new StringBuilder();
        weights.forEach((term, weight) -> {
            out.append(out.isEmpty() ? "" : " ").append(term(term)).append('|');
            out.append(frequency(weight));
        });
        return out.toString();
    }

    /** A weighted frequency as it is indexed: a whole number. */
    static int frequency(float weight) {
        return Math.max(1, Math.round(weight));
    }

    /** A text's words and their parts, position by position; for phrases. */
    static String positions(String text) {
        Positions positions = new Positions();
        new TextAnalyzer()
                .analyze(
                        text,
                        (term, start, end, position, kind) -> {
                            if (kind == Token.Kind.WHOLE || kind == Token.Kind.PART) {
                                positions.add(term, position);
                            }
                        });
        return positions.toString();
    }

    /** Builds what {@link #positions} gives, from terms in the order of their positions. */
    static final class Positions {
        private final StringBuilder out = new StringBuilder();
        private int last = -1;

        void add(String term, int position) {
            if (position == last) {
                out.append('|');
            } else {
                for (int p = last + 1; p < position; p++) {
                    out.append(NOTHING).append(' ');
                }
                out.append(out.isEmpty() || out.charAt(out.length() - 1) == ' ' ? "" : " ");
                last = position;
            }
            out.append(term(term));
        }

        void addAll(List<String> terms, int position) {
            terms.forEach(term -> add(term, position));
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }
}
