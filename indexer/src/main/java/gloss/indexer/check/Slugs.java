package gloss.indexer.check;

import gloss.indexer.Content;
import gloss.indexer.ContentEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of all entries, now and formerly. */
final class Slugs {
    private final Set<String> slugs = new TreeSet<>();
    private final Map<String, String> former = new HashMap<>();

    Slugs(Content content) {
        content.ids().forEach(id -> slugs.add(id.slug()));
        for (ContentEntry entry : content.entries()) {
            entry.entry().formerly().forEach(id -> former.put(id.slug(), entry.id().slug()));
        }
    }

    boolean exists(String slug) {
        return slugs.contains(slug);
    }

    /** The last entry by path that had this name once. */
    Optional<String> nowCalled(String slug) {
        return Optional.ofNullable(former.get(slug));
    }

    /** The end of a message about a name that doesn't exist. */
    String mend(String slug) {
        return nowCalled(slug)
                .map(now -> "; it is called \"" + now + "\" now")
                .orElseGet(() -> Nearest.question(slug, slugs));
    }
}
