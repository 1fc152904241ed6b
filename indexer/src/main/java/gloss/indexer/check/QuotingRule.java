package gloss.indexer.check;

import gloss.indexer.ContentEntry;
import gloss.indexer.FrontMatter.Value;
import java.util.List;
import java.util.stream.Stream;

/** YAML has not taken the end of a title or an alias for a comment. */
final class QuotingRule implements Rule {
    @Override
    public void check(ContentEntry entry, Problems problems) {
        Stream<Value> values =
                Stream.of("title", "aliases").map(entry.matter()::all).flatMap(List::stream);
        values.forEach(value -> {
            String line = entry.lines().get(value.line() - 1);
            String rest = afterPlain(line, value.text());
            if (rest.startsWith("#")) {
                problems.warning(
                        value.line(),
                        "YAML takes this for a comment: "
                                + rest
                                + "\n    if it belongs to the text, put the whole text in quotes");
            }
        });
    }

    /** What stands behind the text in its line, if the text has no quotes. */
    private static String afterPlain(String line, String text) {
        int at = line.indexOf(text);
        boolean plain = at > 0 && line.charAt(at - 1) == ' ';
        return plain ? line.substring(at + text.length()).strip() : "";
    }
}
