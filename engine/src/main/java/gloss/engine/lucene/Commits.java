package gloss.engine.lucene;

import gloss.engine.Generation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/** The generations that are on disk: the commits in all index folders, as far as readable. */
final class Commits {
    /** A generation and where it is. */
    record Kept(String folder, IndexCommit commit, Generation generation) {}

    /**
     * @param unreadable how many commits there are besides, each of which was a generation
     */
    private record Listing(List<Kept> readable, int unreadable) {}

    private final IndexFolders folders;

    Commits(IndexFolders folders) {
        this.folders = folders;
    }

    /**
     * The last generations that can be rolled back to, newest first.
     *
     * @param current the published folder; null if that isn't known
     */
    List<Kept> recent(@Nullable String current) throws IOException {
        return recent(current, list().readable());
    }

    /** A higher number than that of any generation there was, even if some can't be read. */
    long next() throws IOException {
        Listing listing = list();
        long last =
                listing.readable().stream().mapToLong(k -> k.generation().number()).max().orElse(0);
        return last + listing.unreadable() + 1;
    }

    /** Deletes the folders that no generation needs: replaced ones, and unfinished rebuilds. */
    void tidy() throws IOException {
        String current = folders.current();
        Set<String> needed = new HashSet<>();
        recent(current, list().readable()).forEach(kept -> needed.add(kept.folder()));
        for (String name : folders.names()) {
            if (!name.equals(current) && !needed.contains(name)) {
                folders.delete(name);
            }
        }
    }

    /**
     * What the published folder has, and of the others what came before: a later commit elsewhere
     * was never published, since its writer died before.
     */
    private static List<Kept> recent(@Nullable String current, List<Kept> readable) {
        long published =
                readable.stream()
                        .filter(kept -> kept.folder().equals(current))
                        .mapToLong(kept -> kept.generation().number())
                        .max()
                        .orElse(Long.MAX_VALUE);
        Set<Long> seen = new HashSet<>();
        return readable.stream()
                .filter(kept -> kept.generation().number() <= published)
                .sorted(
                        Comparator.comparingLong((Kept kept) -> -kept.generation().number())
                                .thenComparing(kept -> !kept.folder().equals(current)))
                .filter(kept -> seen.add(kept.generation().number()))
                .limit(RecentGenerations.KEPT)
                .toList();
    }

    private Listing list() throws IOException {
        List<Kept> readable = new ArrayList<>();
        int unreadable = 0;
        for (String folder : folders.names()) {
            Directory directory = new MMapDirectory(folders.path(folder));
            for (String file : directory.listAll()) {
                if (!file.startsWith(IndexFileNames.SEGMENTS + "_")) {
                    continue;
                }
                try {
                    SegmentInfos infos = SegmentInfos.readCommit(directory, file, 0);
                    Generation generation = CommitData.generation(infos.getUserData());
                    readable.add(new Kept(folder, new Commit(directory, infos), generation));
                } catch (IOException e) {
                    unreadable++;
                }
            }
        }
        return new Listing(readable, unreadable);
    }

    /** A commit to open a reader or a writer on. */
    private static final class Commit extends IndexCommit {
        private final Directory directory;
        private final SegmentInfos infos;

        Commit(Directory directory, SegmentInfos infos) {
            this.directory = directory;
            this.infos = infos;
        }

        @Override
        public String getSegmentsFileName() {
            return infos.getSegmentsFileName();
        }

        @Override
        public Collection<String> getFileNames() throws IOException {
            return infos.files(true);
        }

        @Override
        public Directory getDirectory() {
            return directory;
        }

        @Override
        public void delete() {
            throw new UnsupportedOperationException("the deletion policy of the writer does that");
        }

        @Override
        public boolean isDeleted() {
            return false;
        }

        @Override
        public int getSegmentCount() {
            return infos.size();
        }

        @Override
        public long getGeneration() {
            return infos.getGeneration();
        }

        @Override
        public Map<String, String> getUserData() {
            return infos.getUserData();
        }
    }
}
