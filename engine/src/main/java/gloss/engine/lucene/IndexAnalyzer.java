package gloss.engine.lucene;

import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives Lucene the terms of {@link TextAnalyzer}, for the fields that keep positions. */
final class IndexAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new Adapter());
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return 100;
    }

    private static final class Adapter extends Tokenizer {
        private final TextAnalyzer analyzer = new TextAnalyzer();
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment =
                addAttribute(PositionIncrementAttribute.class);

        private final List<Token> tokens = new ArrayList<>();
        private int next;
        private int position;
        private int length;

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next == tokens.size()) {
                return false;
            }
            Token token = tokens.get(next++);
            term.append(token.term());
            offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
            increment.setPositionIncrement(token.position() - position);
            position = token.position();
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            String text = read(input);
            length = text.length();
            tokens.clear();
            next = 0;
            position = -1;
            analyzer.analyze(
                    text,
                    (value, start, end, at, kind) -> {
                        if (kind == Token.Kind.WHOLE || kind == Token.Kind.PART) {
                            tokens.add(new Token(value, start, end, at, kind));
                        }
                    });
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(correctOffset(length), correctOffset(length));
        }

        private static String read(Reader reader) throws IOException {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[4096];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            return text.toString();
        }
    }
}
