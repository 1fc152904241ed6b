package gloss.engine;

import java.util.Locale;

/** What hits can be narrowed by. */
public enum Facet {
    TOPIC,
    LEVEL,
    TAG;

    /** The name in queries and JSON. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
