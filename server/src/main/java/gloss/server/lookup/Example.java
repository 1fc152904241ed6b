package gloss.server.lookup;

import gloss.engine.Entry;
import gloss.engine.Passage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of code.
 *
 * @param output what it prints, or null if it isn't told
 */
public record Example(String code, @Nullable String output) {
    /** The first one of an entry. */
    public static Optional<Example> of(Entry entry) {
        List<Passage> passages = entry.passages();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).kind() == Passage.Kind.CODE) {
                boolean prints =
                        i + 1 < passages.size()
                                && passages.get(i + 1).kind() == Passage.Kind.OUTPUT;
                String output = prints ? passages.get(i + 1).text().plain() : null;
                return Optional.of(new Example(passages.get(i).text().plain(), output));
            }
        }
        return Optional.empty();
    }
}
