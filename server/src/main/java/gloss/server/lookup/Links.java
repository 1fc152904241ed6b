package gloss.server.lookup;

import gloss.engine.EntryId;

/**
 * Makes addresses absolute for those who read them outside of a browser.
 *
 * @param base without a slash at its end; empty where there is no server to link to
 */
public record Links(String base) {
    public static final Links NONE = new Links("");

    public Links {
        if (base.endsWith("/")) {
            throw new IllegalArgumentException("a base has no slash at its end, got " + base);
        }
    }

    public boolean isEmpty() {
        return base.isEmpty();
    }

    public String to(EntryId id) {
        return base + "/e/" + id;
    }

    public String to(Near near) {
        return base + near.url();
    }
}
