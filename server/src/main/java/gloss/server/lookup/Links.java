package gloss.server.lookup;

import gloss.engine.EntryId;

/**
 * Where an entry can be read.
 *
 * @param prefix before an entry's slug
 */
public record Links(String prefix) {
    /** Within a page of the same server. */
    public static final Links RELATIVE = new Links("/e/");

    /**
     * @param base of the server, without a slash at its end
     */
    public static Links to(String base) {
        return new Links(base + "/e/");
    }

    /** Whether they mean something outside of a page. */
    public boolean isAbsolute() {
        return prefix.contains("://");
    }

    public String to(EntryId id) {
        return prefix + id;
    }

    public String to(Near near) {
        return prefix + near.id();
    }
}
