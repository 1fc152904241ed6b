package gloss.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/** What new searchers get, and the folder it is in. Immutable. */
final class Published {
    private final @Nullable String folder;
    private final Snapshot snapshot;
    private final @Nullable String damage;

    private Published(@Nullable String folder, Snapshot snapshot, @Nullable String damage) {
        this.folder = folder;
        this.snapshot = snapshot;
        this.damage = damage;
    }

    /** Null before the first publish. */
    @Nullable String folder() {
        return folder;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Why the index must be rebuilt from content; null if all is well. */
    @Nullable String damage() {
        return damage;
    }

    /** What is there when the engine starts. Never fails: what can't be opened is damage. */
    static Published first(IndexFolders folders, Commits commits) {
        String folder = null;
        String problem;
        try {
            folders.create();
            folder = folders.current();
            return folder == null ? empty(null) : open(folders, folder);
        } catch (IOException e) {
            problem = describe(e);
        }
        return salvaged(folder, commits, problem);
    }

    /** The last generation that can be opened, so that there is something to search meanwhile. */
    private static Published salvaged(@Nullable String folder, Commits commits, String problem) {
        try {
            for (Commits.Kept kept : commits.recent(folder)) {
                try {
                    Snapshot snapshot = snapshot(open(kept.commit())).damaged();
                    return new Published(folder, snapshot, problem);
                } catch (IOException e) {
                    // Then an earlier one.
                }
            }
        } catch (IOException e) {
            // Then none.
        }
        return empty(problem);
    }

    private static Published empty(@Nullable String damage) {
        try {
            Snapshot snapshot = new Snapshot(EmptyIndex.reader(), CommitData.EMPTY);
            return new Published(null, damage == null ? snapshot : snapshot.damaged(), damage);
        } catch (IOException e) {
            throw new AssertionError("an empty index in memory", e);
        }
    }

    private static Published open(IndexFolders folders, String folder) throws IOException {
        Directory directory = new MMapDirectory(folders.path(folder));
        return new Published(folder, snapshot(DirectoryReader.open(directory)), null);
    }

    private static DirectoryReader open(IndexCommit commit) throws IOException {
        return DirectoryReader.open(commit);
    }

    private static Snapshot snapshot(DirectoryReader reader) throws IOException {
        try {
            CommitData data = CommitData.of(reader.getIndexCommit().getUserData());
            return new Snapshot(reader, data);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** What is published now, maybe by another process; this, if nothing changed. */
    Published newest(IndexFolders folders) throws IOException {
        String current = folders.current();
        if (current == null) {
            return folder == null || damage != null ? this : vanished();
        }
        if (!current.equals(folder)) {
            return open(folders, current);
        }
        if (damage != null) {
            return this;
        }
        if (!folders.exists(current)) {
            return vanished();
        }
        return snapshot.reader().isCurrent() ? this : refreshed(folders, current);
    }

    /** Someone deleted the index: what is open stays, and the next update builds it anew. */
    private Published vanished() {
        return new Published(folder, snapshot.damaged(), "the index folder was deleted");
    }

    /** The last commit of {@code current}, which has one. */
    Published refreshed(IndexFolders folders, String current) throws IOException {
        if (!current.equals(folder) || damage != null) {
            return open(folders, current);
        }
        DirectoryReader reader = DirectoryReader.openIfChanged(snapshot.reader());
        return reader == null ? this : new Published(current, snapshot(reader), null);
    }

    private static String describe(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
