package gloss.indexer.check;

import gloss.indexer.ContentEntry;

/** One thing that is asked of every entry. */
@FunctionalInterface
interface Rule {
    void check(ContentEntry entry, Problems problems);
}
