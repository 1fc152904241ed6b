package gloss.indexer.check;

import gloss.indexer.ContentEntry;
import java.util.List;
import java.util.regex.Pattern;

/** Nothing of the template that {@code gloss new} writes is left. */
final class TemplateRule implements Rule {
    private static final Pattern UNFILLED =
            Pattern.compile("\\s*(title: |- )?['\"]?" + EntryTemplate.MARK + "\\b.*");

    @Override
    public void check(ContentEntry entry, Problems problems) {
        List<String> lines = entry.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (UNFILLED.matcher(lines.get(i)).matches()) {
                problems.error(i + 1, "fill this in: " + lines.get(i).strip());
            }
        }
    }
}
