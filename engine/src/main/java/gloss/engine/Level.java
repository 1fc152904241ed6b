package gloss.engine;

import java.util.Locale;
import java.util.Optional;

/** How much a reader should already know. */
public enum Level {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED;

    /** The name in content, queries and JSON. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String value) {
        for (Level level : values()) {
            if (level.value().equals(value)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
