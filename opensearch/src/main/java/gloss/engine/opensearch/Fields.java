package gloss.engine.opensearch;

import gloss.engine.Facet;
import gloss.engine.text.TextAnalyzer;
import java.util.List;

/** The names of all fields of an entry's document; index.json says how each is indexed. */
final class Fields {
    static final String SLUG = "slug";
    static final String FORMERLY = "formerly";

    /** The revision that brought this version of the entry. */
    static final String FROM = "from";

    /** The revisions that replaced or deleted it. */
    static final String TO = "to";

    /** Everything that hits are found and ranked by: one weighted frequency per term. */
    static final String WEIGHTS = "weights";

    /** How many tokens the entry has, for length normalisation. */
    static final String LENGTH = "length";

    /** Words as spelt, to which misspellings are corrected and prefixes completed. */
    static final String WORDS = "words";

    /** What a result list shows and ranking reads, packed. */
    static final String SUMMARY = "summary";

    /** What only the entry's own page shows, packed. */
    static final String PAGE = "page";

    /** Where the entry came from. */
    static final String SOURCE = "source";

    /** Texts with positions, for phrases and for Lucene's query language. */
    static final List<String> TEXTS = List.of("title", "aliases", "body", "code");

    /** Counts up with each change of index.json or of what is written into a field. */
    private static final int SCHEMA = 2;

    private Fields() {}

    static String of(Facet facet) {
        return facet.value();
    }

    static String fingerprint() {
        return "opensearch schema " + SCHEMA + ", text " + TextAnalyzer.VERSION;
    }
}
