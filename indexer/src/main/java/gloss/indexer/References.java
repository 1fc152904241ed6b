package gloss.indexer;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Warns about tags and links that lead nowhere. */
final class References {
    private static final int FEWEST_ALIASES = 3;

    private final Set<String> tags;
    private final Predicate<String> slugs;

    /**
     * @param tags the vocabulary; if empty, every tag is known
     * @param slugs which slugs there are
     */
    References(Set<String> tags, Predicate<String> slugs) {
        this.tags = tags;
        this.slugs = slugs;
    }

    List<Finding> check(Entry entry) {
        List<Finding> findings = new ArrayList<>();
        String path = entry.source().path();
        for (String tag : entry.tags()) {
            if (!tags.isEmpty() && !tags.contains(tag)) {
                findings.add(new Finding(path, 1, "unknown tag \"" + tag + "\"; see tags.txt"));
            }
        }
        for (EntryId id : entry.seeAlso()) {
            if (!slugs.test(id.slug())) {
                findings.add(new Finding(path, 1, "see-also leads nowhere: " + id));
            }
        }
        if (entry.aliases().size() < FEWEST_ALIASES) {
            findings.add(
                    new Finding(path, 1, "only " + entry.aliases().size() + " aliases; add more"));
        }
        return findings;
    }
}
