package gloss.indexer.examples;

import java.util.Optional;

/**
 * A block of Python.
 *
 * @param output what it should print, if the entry says so
 */
public record Example(String code, Optional<String> output) {
    /** One of which only is asked that it doesn't raise. */
    public static Example of(String code) {
        return new Example(code, Optional.empty());
    }

    public static Example of(String code, String output) {
        return new Example(code, Optional.of(output));
    }
}
