package gloss.indexer;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Warns about tags and links that lead nowhere. */
final class References {
    private static final int FEWEST_ALIASES = 3;

    private final Set<String> tags;

    /**
     * @param tags the vocabulary; if empty, every tag is known
     */
    References(Set<String> tags) {
        this.tags = tags;
    }

    List<Finding> check(List<Entry> entries, Set<EntryId> ids) {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : entries) {
            String path = entry.source().path();
            for (String tag : entry.tags()) {
                if (!tags.isEmpty() && !tags.contains(tag)) {
                    findings.add(new Finding(path, 1, "unknown tag \"" + tag + "\"; see tags.txt"));
                }
            }
            for (EntryId id : entry.seeAlso()) {
                if (!ids.contains(id)) {
                    findings.add(new Finding(path, 1, "see-also leads nowhere: " + id));
                }
            }
            if (entry.aliases().size() < FEWEST_ALIASES) {
                findings.add(
                        new Finding(
                                path, 1, "only " + entry.aliases().size() + " aliases; add more"));
            }
        }
        return findings;
    }
}
