package gloss.indexer;

import gloss.engine.Entry;
import gloss.engine.Report.Finding;
import java.util.List;

/** What reading a file gave: an entry, or what is wrong with it. */
sealed interface ReadResult {
    record Read(ContentEntry content) implements ReadResult {
        Entry entry() {
            return content.entry();
        }

        List<Finding> warnings() {
            return content.warnings();
        }
    }

    record Failed(Finding finding) implements ReadResult {}

    /** The file was listed but is not there any more. */
    record Gone() implements ReadResult {}
}
