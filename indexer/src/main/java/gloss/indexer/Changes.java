package gloss.indexer;

import gloss.engine.EntryId;
import gloss.engine.Report;
import gloss.engine.Report.Change;
import gloss.engine.Report.Finding;
import java.util.ArrayList;
import java.util.List;

/** Adds up what a re-index does. Not safe for use by several threads. */
final class Changes {
    /** So many changes are named in a report; the rest is only counted. */
    private static final int NAMED = 1000;

    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<EntryId> removed = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<EntryId> unknown = new ArrayList<>();
    private int added;
    private int updated;

    /**
     * A file that can't be read as an entry.
     *
     * @param keeps the entry whose last good version stays; null if there is none
     */
    record Unread(Finding finding, @org.jspecify.annotations.Nullable EntryId keeps) {}

    void added(String path) {
        added++;
        name(Change.Kind.ADDED, path);
    }

    void updated(String path) {
        updated++;
        name(Change.Kind.UPDATED, path);
    }

    private void name(Change.Kind kind, String path) {
        if (changes.size() < NAMED) {
            changes.add(new Change(kind, path));
        }
    }

    void removed(EntryId id, String path) {
        removed.add(id);
        name(Change.Kind.REMOVED, path);
    }

    void unread(Unread file) {
        unread.add(file);
    }

    /** Notes an entry whose file can't be looked for. */
    void unknown(EntryId id) {
        unknown.add(id);
    }

    void warn(List<Finding> findings) {
        warnings.addAll(findings);
    }

    /** Ids that no file has any more. */
    List<EntryId> removed() {
        return removed;
    }

    List<Unread> unread() {
        return unread;
    }

    /** Ids whose last good version stays; a rebuild has to copy them. */
    List<EntryId> kept() {
        List<EntryId> kept = new ArrayList<>(unknown);
        for (Unread file : unread) {
            if (file.keeps() != null) {
                kept.add(file.keeps());
            }
        }
        return kept;
    }

    /**
     * @param indexed how many entries there were before
     * @param generation the published one
     */
    Report report(int indexed, long generation, long tookMs) {
        int keeping = kept().size() - unknown.size();
        return new Report(
                added,
                updated,
                removed.size(),
                indexed - updated - removed.size() - keeping,
                changes,
                unread.stream().map(Unread::finding).toList(),
                warnings,
                false,
                null,
                generation,
                tookMs);
    }
}
