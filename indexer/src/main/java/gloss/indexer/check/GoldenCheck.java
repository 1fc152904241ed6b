package gloss.indexer.check;

import gloss.indexer.Content;
import gloss.indexer.GoldenQuery;
import gloss.indexer.GoldenSet;
import java.io.IOException;

/** Golden queries ask for entries that exist. */
final class GoldenCheck {
    private GoldenCheck() {}

    static void check(Content content, Slugs slugs, Problems problems) {
        try {
            for (GoldenQuery query : GoldenSet.read(content.folder())) {
                for (String slug : query.relevant()) {
                    if (!slugs.exists(slug)) {
                        problems.error(
                                query.line(),
                                "there is no entry \"" + slug + "\"" + slugs.mend(slug));
                    }
                }
            }
        } catch (GoldenSet.BadLineException e) {
            problems.error(e.line(), e.problem());
        } catch (IOException e) {
            problems.error(1, "the file can't be read as UTF-8 text");
        }
    }
}
