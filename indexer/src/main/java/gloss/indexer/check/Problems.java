package gloss.indexer.check;

import gloss.indexer.check.Problem.Severity;
import java.util.List;

/** Takes down the problems of one file. */
final class Problems {
    private final String path;
    private final List<Problem> all;

    /**
     * @param all where they are added
     */
    Problems(String path, List<Problem> all) {
        this.path = path;
        this.all = all;
    }

    void error(int line, String message) {
        all.add(new Problem(Severity.ERROR, path, line, message));
    }

    void warning(int line, String message) {
        all.add(new Problem(Severity.WARNING, path, line, message));
    }
}
