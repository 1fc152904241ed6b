package gloss.indexer;

import gloss.engine.EngineStatus;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Report;
import gloss.engine.Report.Finding;
import java.util.List;
import java.util.Set;

/**
 * What must be done to bring the index in line with the folder.
 *
 * @param entries to put: new and changed ones; on a rebuild all
 * @param added how many of the entries are new
 * @param updated how many of them replace another version
 * @param removed ids that no file has any more
 * @param kept ids whose file can't be read now, so that their last good version stays
 * @param ids all ids that there will be
 */
record Changes(
        List<Entry> entries,
        int added,
        int updated,
        int unchanged,
        List<EntryId> removed,
        List<EntryId> kept,
        Set<EntryId> ids,
        List<Finding> failed,
        List<Finding> warnings) {

    Report report(List<Finding> allWarnings, long tookMs, EngineStatus status) {
        return new Report(
                added,
                updated,
                removed.size(),
                unchanged,
                failed,
                allWarnings,
                false,
                null,
                status.generation().number(),
                tookMs);
    }
}
