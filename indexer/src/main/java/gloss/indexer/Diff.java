package gloss.indexer;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Generation;
import gloss.engine.Report.Finding;
import gloss.engine.SourceState;
import gloss.indexer.ContentFolder.ContentFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares the folder with what is indexed: by size and time stamp, and where these differ or the
 * time stamp is too young to be trusted, by hash. Used once.
 */
final class Diff {
    /** Time stamps this near to the last look may hide a second change. */
    private static final long RACY_MILLIS = 2000;

    private final ContentFolder folder;
    private final EntryReader reader;
    private final boolean everything;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> failed = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<EntryId> kept = new ArrayList<>();
    private final Set<EntryId> present = new TreeSet<>();
    private int added;
    private int updated;
    private int unchanged;

    /**
     * @param everything whether to read all files, changed or not
     */
    Diff(ContentFolder folder, boolean everything) {
        this.folder = folder;
        this.reader = new EntryReader(folder);
        this.everything = everything;
    }

    Changes against(Iterable<SourceState> sources, Generation last, Progress progress)
            throws IOException {
        Map<EntryId, SourceState> indexed = new HashMap<>();
        sources.forEach(state -> indexed.put(state.id(), state));
        List<ContentFile> files = folder.files();
        Map<String, ContentFile> chosen = choose(files, indexed);
        int done = 0;
        for (ContentFile file : chosen.values()) {
            look(file, state(file, indexed), last.published().toEpochMilli());
            progress.at(++done, chosen.size());
        }
        List<EntryId> removed = new ArrayList<>();
        for (EntryId id : new TreeSet<>(indexed.keySet())) {
            if (!present.contains(id)) {
                removed.add(id);
            }
        }
        return new Changes(
                entries, added, updated, unchanged, removed, kept, present, failed, warnings);
    }

    private static @Nullable SourceState state(
            ContentFile file, Map<EntryId, SourceState> indexed) {
        return EntryId.isValid(file.slug()) ? indexed.get(new EntryId(file.slug())) : null;
    }

    /** One file for each slug: the one already indexed, else the first by path. */
    private Map<String, ContentFile> choose(
            List<ContentFile> files, Map<EntryId, SourceState> indexed) {
        Map<String, ContentFile> chosen = new LinkedHashMap<>();
        for (ContentFile file : files) {
            ContentFile other = chosen.putIfAbsent(file.slug(), file);
            if (other == null) {
                continue;
            }
            SourceState state = state(file, indexed);
            boolean wins = state != null && state.source().path().equals(file.path());
            ContentFile loser = wins ? other : file;
            ContentFile winner = wins ? file : other;
            chosen.put(file.slug(), winner);
            failed.add(taken(loser, winner));
        }
        return chosen;
    }

    static Finding taken(ContentFile loser, ContentFile winner) {
        String message =
                "the slug \""
                        + loser.slug()
                        + "\" is taken by "
                        + winner.path()
                        + "; rename this file";
        return new Finding(loser.path(), 1, message);
    }

    private void look(ContentFile file, @Nullable SourceState state, long lastLook) {
        SourceState same =
                state != null && state.source().path().equals(file.path()) ? state : null;
        if (same != null
                && !everything
                && same.source().size() == file.size()
                && same.source().modified() == file.modified()
                && file.modified() < lastLook - RACY_MILLIS) {
            unchanged(same);
            return;
        }
        try {
            Optional<EntryReader.Bytes> bytes = reader.bytes(file);
            if (bytes.isEmpty()) {
                return;
            }
            boolean sameBytes = same != null && same.source().hash().equals(bytes.get().hash());
            if (same != null && sameBytes && !everything) {
                unchanged(same);
                return;
            }
            take(state, reader.read(file, bytes.get()), sameBytes);
        } catch (IOException e) {
            String message = "the file can't be read (" + e + ")";
            fail(new Finding(file.path(), 1, message), state);
        }
    }

    private void unchanged(SourceState state) {
        unchanged++;
        present.add(state.id());
    }

    private void take(@Nullable SourceState state, ReadResult result, boolean sameBytes) {
        switch (result) {
            case ReadResult.Read read -> {
                entries.add(read.entry());
                warnings.addAll(read.warnings());
                present.add(read.entry().id());
                if (state == null) {
                    added++;
                } else if (sameBytes) {
                    unchanged++;
                } else {
                    updated++;
                }
            }
            case ReadResult.Failed bad -> fail(bad.finding(), state);
            case ReadResult.Gone gone -> {}
        }
    }

    private void fail(Finding finding, @Nullable SourceState state) {
        failed.add(finding);
        if (state != null) {
            kept.add(state.id());
            present.add(state.id());
        }
    }
}
