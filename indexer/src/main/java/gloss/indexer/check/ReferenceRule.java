package gloss.indexer.check;

import gloss.indexer.ContentEntry;
import gloss.indexer.FrontMatter.Value;
import java.util.HashSet;
import java.util.Set;

/** See-also leads to other entries, and former names belong to nobody else. */
final class ReferenceRule implements Rule {
    private final Slugs slugs;

    ReferenceRule(Slugs slugs) {
        this.slugs = slugs;
    }

    @Override
    public void check(ContentEntry entry, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Value value : entry.matter().all("see-also")) {
            if (value.text().equals(entry.id().slug())) {
                problems.error(value.line(), "see-also leads to this entry itself; remove it");
            } else if (!slugs.exists(value.text())) {
                String message = "see-also leads nowhere: \"" + value.text() + "\"";
                problems.error(value.line(), message + slugs.mend(value.text()));
            } else if (!seen.add(value.text())) {
                problems.warning(value.line(), "see-also has \"" + value.text() + "\" twice");
            }
        }
        for (Value value : entry.matter().all("formerly")) {
            if (slugs.exists(value.text())) {
                problems.error(
                        value.line(),
                        "there is an entry \"" + value.text() + "\" now; remove it from formerly");
            }
            slugs.nowCalled(value.text())
                    .filter(other -> !other.equals(entry.id().slug()))
                    .ifPresent(other ->
                            problems.error(
                                    value.line(),
                                    "formerly \""
                                            + value.text()
                                            + "\" is claimed by \""
                                            + other
                                            + "\" too; keep it in one of them"));
        }
    }
}
