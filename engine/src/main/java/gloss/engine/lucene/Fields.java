package gloss.engine.lucene;

import gloss.engine.Facet;
import gloss.engine.text.TextAnalyzer;

/** The names of all index fields. */
final class Fields {
    /** The slug; an entry is replaced and deleted by it. */
    static final String ID = "id";

    /** Slugs the entry used to have. */
    static final String FORMERLY = "formerly";

    /** Everything that hits are found and ranked by: one weighted frequency per term. */
    static final String TERMS = "terms";

    /** How many tokens the entry has, for length normalisation. */
    static final String LENGTH = "length";

    /** Words as spelt, to which misspellings are corrected. */
    static final String WORDS = "words";

    /** Texts with positions, for phrases and for Lucene's query language. */
    static final String TITLE = "title";

    static final String ALIASES = "aliases";
    static final String BODY = "body";
    static final String CODE = "code";

    /** What a result list shows and ranking reads, as one binary doc value. */
    static final String SUMMARY = "summary";

    /** What only an entry's own page shows: stored. */
    static final String PAGE = "page";

    /** Where the entry came from, as one small binary doc value. */
    static final String SOURCE = "source";

    /** The fields that a phrase or a word without a field is looked for in. */
    static final String[] TEXTS = {TITLE, ALIASES, BODY, CODE};

    /** Part of what decides whether an index must be rebuilt; counts up with each change here. */
    private static final int SCHEMA = 2;

    private Fields() {}

    static String of(Facet facet) {
        return facet.value();
    }

    static String fingerprint() {
        return "schema " + SCHEMA + ", text " + TextAnalyzer.VERSION;
    }
}
