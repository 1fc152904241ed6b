package gloss.server.page;

import gloss.server.html.Html;
import java.util.Locale;

/**
 * One page without its frame.
 *
 * @param description one or two sentences, for search engines and link previews
 * @param path the page's own address, without what only changes how it is shown
 * @param completion what the reader may be about to type, or empty
 */
record View(
        int status,
        Kind kind,
        String title,
        String description,
        String path,
        String completion,
        Html main,
        Html side) {
    /** What is shown, for styles and scripts. */
    enum Kind {
        HOME,
        RESULTS,
        ENTRY,
        TOPIC,
        MISSING;

        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static View of(Kind kind, String title, String description, String path, Html main, Html side) {
        return new View(200, kind, title, description, path, "", main, side);
    }

    View status(int newStatus) {
        return new View(newStatus, kind, title, description, path, completion, main, side);
    }

    View completion(String newCompletion) {
        return new View(status, kind, title, description, path, newCompletion, main, side);
    }
}
