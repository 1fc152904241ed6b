package gloss.indexer;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Report.Finding;
import gloss.engine.SourceState;
import gloss.indexer.ContentFolder.ContentFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares files with what is indexed of them: by size and time stamp, and where these differ or
 * can't be trusted, by hash. Hands on the entries that are new or changed. Used once.
 */
final class Diff {
    private final Listing listing;
    private final EntryReader reader;
    private final References references;
    private final Trust trust;
    private final Consumer<Entry> changed;
    private final Changes changes = new Changes();

    /**
     * What an unchanged size and time stamp proves.
     *
     * @param everything whether to read all files, changed or not
     * @param before a time stamp must be older than this, in milliseconds since 1970, for one that
     *     is younger may hide a second change
     */
    record Trust(boolean everything, long before) {
        /** Compares contents. */
        static final Trust NOTHING = new Trust(false, Long.MIN_VALUE);
    }

    Diff(
            ContentFolder folder,
            Listing listing,
            References references,
            Trust trust,
            Consumer<Entry> changed) {
        this.listing = listing;
        this.reader = new EntryReader(folder);
        this.references = references;
        this.trust = trust;
        this.changed = changed;
    }

    Changes changes() {
        return changes;
    }

    /**
     * Looks at the files of one slug.
     *
     * @param state what is indexed under it
     */
    void look(String slug, @Nullable SourceState state) {
        List<ContentFile> files = listing.files(slug);
        if (files.isEmpty()) {
            gone(state);
            return;
        }
        ContentFile chosen = choose(files, state);
        taken(files, chosen).forEach(f -> changes.unread(new Changes.Unread(f, null)));
        look(chosen, state);
    }

    /** Of several files with one slug: the one already indexed, else the first in a topic. */
    static ContentFile choose(List<ContentFile> files, @Nullable SourceState state) {
        return files.stream()
                .filter(file -> state != null && state.source().path().equals(file.path()))
                .findFirst()
                .or(() -> files.stream().filter(file -> !file.topic().isEmpty()).findFirst())
                .orElseGet(files::getFirst);
    }

    /** What is wrong with the files that were not chosen. */
    static List<Finding> taken(List<ContentFile> files, ContentFile chosen) {
        return files.stream()
                .filter(file -> !file.path().equals(chosen.path()))
                .map(file -> new Finding(file.path(), 1, taken(chosen)))
                .toList();
    }

    private static String taken(ContentFile by) {
        return "the slug \"" + by.slug() + "\" is taken by " + by.path() + "; rename this file";
    }

    private void look(ContentFile file, @Nullable SourceState state) {
        SourceState same =
                state != null && state.source().path().equals(file.path()) ? state : null;
        if (same != null
                && !trust.everything()
                && same.source().size() == file.size()
                && same.source().modified() == file.modified()
                && file.modified() < trust.before()) {
            return;
        }
        try {
            Optional<EntryReader.Bytes> bytes = reader.bytes(file);
            if (bytes.isEmpty()) {
                gone(state);
                return;
            }
            boolean sameBytes = same != null && same.source().hash().equals(bytes.get().hash());
            if (sameBytes && !trust.everything()) {
                return;
            }
            take(state, reader.read(file, bytes.get()), sameBytes);
        } catch (IOException e) {
            String message = "the file can't be read: " + Failure.describe(e);
            unread(new Finding(file.path(), 1, message), state);
        }
    }

    private void gone(@Nullable SourceState state) {
        if (state == null) {
            return;
        }
        if (listing.isUnknown(state.source().path())) {
            changes.unknown(state.id());
        } else {
            changes.removed(state.id(), state.source().path());
        }
    }

    private void take(@Nullable SourceState state, ReadResult result, boolean sameBytes) {
        switch (result) {
            case ReadResult.Read read -> {
                Entry entry = read.entry();
                changed.accept(entry);
                changes.warn(read.warnings());
                changes.warn(references.check(entry));
                String path = entry.source().path();
                if (state == null) {
                    changes.added(path);
                } else if (!sameBytes) {
                    changes.updated(path);
                }
            }
            case ReadResult.Failed bad -> unread(bad.finding(), state);
            case ReadResult.Gone gone -> gone(state);
        }
    }

    private void unread(Finding finding, @Nullable SourceState state) {
        EntryId keeps = state == null ? null : state.id();
        changes.unread(new Changes.Unread(finding, keeps));
    }
}
