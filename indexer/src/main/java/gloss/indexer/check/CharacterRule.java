package gloss.indexer.check;

import gloss.indexer.ContentEntry;
import java.util.List;
import java.util.OptionalInt;

/** Nothing is in the text that nobody can see. */
final class CharacterRule implements Rule {
    @Override
    public void check(ContentEntry entry, Problems problems) {
        List<String> lines = entry.lines();
        for (int i = 0; i < lines.size(); i++) {
            OptionalInt found = lines.get(i).codePoints().filter(Invisible::is).findFirst();
            if (found.isPresent()) {
                int c = found.getAsInt();
                problems.error(
                        i + 1,
                        String.format(
                                "remove the invisible character U+%04X (%s); in code, write it as"
                                        + " an escape",
                                c, Character.getName(c)));
            }
        }
    }
}
