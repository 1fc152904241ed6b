package gloss.server.lookup;

import gloss.engine.Hit;

/** An entry that was not the answer, but might have been. */
public record Near(String id, String title, String url) {
    static Near of(Hit hit) {
        return new Near(hit.id().slug(), hit.title().text().plain(), "/e/" + hit.id());
    }
}
