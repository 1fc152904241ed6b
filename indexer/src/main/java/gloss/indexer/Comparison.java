package gloss.indexer;

import gloss.engine.EngineStatus;
import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Report.Finding;
import gloss.engine.Searcher;
import gloss.engine.SourceState;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares folder and index: as a whole or, when they were in line before, only where something may
 * have changed. Not safe for use by several threads.
 */
final class Comparison {
    /** Time stamps this near to the last look may hide a second change. */
    private static final long RACY_MILLIS = 2000;

    private static final long NONE = -1;

    private final ContentFolder folder;
    private @Nullable Listing listing;
    private List<Changes.Unread> unread = List.of();
    private long inLineWith = NONE;

    Comparison(ContentFolder folder) {
        this.folder = folder;
    }

    /** Where changed entries go, and who hears of progress. */
    record Follower(Consumer<Entry> changed, Progress progress) {}

    /** Hears that folder and index are in line as of this generation. */
    void inLine(long generation) {
        inLineWith = generation;
    }

    /**
     * @param everything whether to hand on all entries, changed or not
     * @throws IOException if the folder can't be listed
     */
    Changes of(
            Searcher before,
            Touched touched,
            boolean everything,
            Set<String> tags,
            Follower follower)
            throws IOException {
        EngineStatus status = before.status();
        Listing known = listing;
        boolean partly =
                !touched.everything() && !everything && status.generation().number() == inLineWith;
        inLineWith = NONE;
        return partly && known != null
                ? partly(before, touched.paths(), known, tags, follower)
                : wholly(before, trust(status, everything), tags, follower);
    }

    /** What was indexed long before it was published, a rollback that is, proves nothing. */
    private static Diff.Trust trust(EngineStatus status, boolean everything) {
        long looked =
                status.generation().published().toEpochMilli() - status.lastReindex().tookMs();
        return status.generation().pinned()
                ? new Diff.Trust(everything, Long.MIN_VALUE)
                : new Diff.Trust(everything, looked - RACY_MILLIS);
    }

    private Changes wholly(Searcher before, Diff.Trust trust, Set<String> tags, Follower follower)
            throws IOException {
        Listing now = Listing.of(folder);
        listing = now;
        Map<String, SourceState> indexed = new HashMap<>();
        before.sources().forEach(state -> indexed.put(state.id().slug(), state));
        References references = new References(tags, now::has);
        Diff diff = new Diff(folder, now, references, trust, follower.changed());
        List<String> slugs = now.slugs();
        int done = 0;
        for (String slug : slugs) {
            diff.look(slug, indexed.remove(slug));
            follower.progress().at(++done, slugs.size());
        }
        indexed.values().stream()
                .sorted(Comparator.comparing(state -> state.source().path()))
                .forEach(state -> diff.look(state.id().slug(), state));
        return ended(diff.changes(), now);
    }

    private Changes partly(
            Searcher before, Set<String> paths, Listing now, Set<String> tags, Follower follower)
            throws IOException {
        folder.mustExist();
        Set<String> slugs = new TreeSet<>();
        for (String path : paths) {
            now.look(path);
            slugs.add(Slugs.of(path));
        }
        References references = new References(tags, now::has);
        Diff diff = new Diff(folder, now, references, Diff.Trust.NOTHING, follower.changed());
        for (Changes.Unread file : unread) {
            if (!slugs.contains(Slugs.of(file.finding().path()))) {
                diff.changes().unread(file);
            }
        }
        for (String slug : slugs) {
            diff.look(slug, state(before, slug));
        }
        return ended(diff.changes(), now);
    }

    private Changes ended(Changes changes, Listing now) {
        unread = List.copyOf(changes.unread());
        for (Finding finding : now.findings()) {
            changes.unread(new Changes.Unread(finding, null));
        }
        return changes;
    }

    private static @Nullable SourceState state(Searcher before, String slug) {
        if (!EntryId.isValid(slug)) {
            return null;
        }
        return before.get(new EntryId(slug))
                .filter(entry -> entry.id().slug().equals(slug))
                .map(entry -> new SourceState(entry.id(), entry.source()))
                .orElse(null);
    }
}
