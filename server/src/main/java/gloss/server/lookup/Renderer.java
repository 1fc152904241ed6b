package gloss.server.lookup;

import gloss.engine.Entry;

/** Shows lookups and entries in one format. */
public interface Renderer {
    /** The answer in short, and where to read on. */
    String answer(Lookup lookup, Entry entry);

    /** That nothing really matches, and what comes near. */
    String nothing(Lookup lookup);

    /** The whole entry. */
    String entry(Entry entry);
}
