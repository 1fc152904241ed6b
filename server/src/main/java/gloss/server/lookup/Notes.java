package gloss.server.lookup;

import gloss.engine.Interpretation;
import java.util.ArrayList;
import java.util.List;

/** Says in a sentence each how a question was read, when that isn't just as typed. */
public final class Notes {
    private Notes() {}

    public static List<String> of(Interpretation query) {
        List<String> notes = new ArrayList<>();
        query.corrected()
                .forEach((typed, meant) ->
                        notes.add("Read \"" + typed + "\" as \"" + meant + "\"."));
        if (!query.dropped().isEmpty()) {
            notes.add("Without \"" + String.join("\", \"", query.dropped()) + "\".");
        }
        return notes;
    }
}
