package gloss.indexer.check;

import gloss.indexer.ContentEntry;
import gloss.indexer.FrontMatter.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Three to eight tags, each of them from the vocabulary. */
final class TagRule implements Rule {
    private static final int FEWEST = 3;
    private static final int MOST = 8;

    private final Set<String> known;

    /**
     * @param known the vocabulary; if empty, every tag is known
     */
    TagRule(Set<String> known) {
        this.known = known;
    }

    @Override
    public void check(ContentEntry entry, Problems problems) {
        List<Value> tags = entry.matter().all("tags");
        String count = tags.size() + (tags.size() == 1 ? " tag" : " tags");
        if (tags.size() < FEWEST) {
            problems.error(entry.lineOf("tags"), count + "; give 3 to 8 from tags.txt");
        } else if (tags.size() > MOST) {
            problems.warning(entry.lineOf("tags"), count + "; keep the 8 that say most");
        }
        Set<String> seen = new HashSet<>();
        for (Value tag : tags) {
            if (!seen.add(tag.text())) {
                problems.warning(tag.line(), "the tag \"" + tag.text() + "\" is here twice");
            } else if (!known.isEmpty() && !known.contains(tag.text())) {
                problems.error(
                        tag.line(),
                        "the tag \""
                                + tag.text()
                                + "\" is not in tags.txt"
                                + Nearest.question(tag.text(), known));
            }
        }
    }
}
