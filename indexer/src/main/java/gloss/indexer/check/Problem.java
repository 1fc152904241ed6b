package gloss.indexer.check;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something to mend.
 *
 * @param path relative to the data folder
 * @param line counted from 1
 * @param message what is wrong and how to mend it; lines after the first are indented
 */
public record Problem(Severity severity, String path, int line, String message) {
    static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::path)
                    .thenComparingInt(Problem::line)
                    .thenComparing(Problem::message);

    /** How bad it is. */
    public enum Severity {
        /** Readers would miss something, or be told something wrong. */
        ERROR,
        /** A matter of measure. */
        WARNING;

        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return path + ":" + line + ": " + (isError() ? "" : "warning: ") + message;
    }
}
