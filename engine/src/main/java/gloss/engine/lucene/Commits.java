package gloss.engine.lucene;

import gloss.engine.Generation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/** The commits in all index folders. Reads the disk anew each time. */
final class Commits {
    private final IndexFolders folders;

    Commits(IndexFolders folders) {
        this.folders = folders;
    }

    /** A generation and the folder it stands in. */
    record Kept(String folder, Generation generation) {}

    /**
     * The last generations, the newest first. A commit beyond the published one is none: whoever
     * made it was stopped before it became current.
     */
    List<Kept> kept(Generation published) throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (String folder : folders.names()) {
            for (Optional<Map<String, String>> commit : commits(folder)) {
                commit.flatMap(Commits::generation)
                        .filter(found -> found.number() <= published.number())
                        .ifPresent(found -> kept.add(new Kept(folder, found)));
            }
        }
        kept.sort(Comparator.comparingLong((Kept k) -> k.generation().number()).reversed());
        return List.copyOf(kept.subList(0, Math.min(RecentGenerations.KEPT, kept.size())));
    }

    /** The highest number that any commit has, published or not; damaged ones count as one. */
    long highest() throws IOException {
        long highest = 0;
        int damaged = 0;
        for (String folder : folders.names()) {
            for (Optional<Map<String, String>> commit : commits(folder)) {
                highest = Math.max(highest, commit.map(CommitData::number).orElse(0L));
                damaged += commit.isEmpty() ? 1 : 0;
            }
        }
        return highest + damaged;
    }

    /** What is kept with each commit of a folder; empty for one that can't be read. */
    private List<Optional<Map<String, String>>> commits(String folder) throws IOException {
        List<Optional<Map<String, String>>> found = new ArrayList<>();
        try (Directory directory = new NIOFSDirectory(folders.path(folder))) {
            for (String file : commitFiles(directory.listAll())) {
                found.add(read(directory, file).map(SegmentInfos::getUserData));
            }
        }
        return found;
    }

    private static List<String> commitFiles(String[] files) {
        List<String> found = new ArrayList<>();
        for (String file : files) {
            if (file.startsWith(IndexFileNames.SEGMENTS + "_")) {
                found.add(file);
            }
        }
        return found;
    }

    private static Optional<SegmentInfos> read(Directory directory, String file) {
        try {
            return Optional.of(SegmentInfos.readCommit(directory, file));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Generation> generation(Map<String, String> commit) {
        try {
            return Optional.of(CommitData.of(commit).generation());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The commit of a generation in an open index. */
    static IndexCommit find(Directory directory, long number) throws IOException {
        for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
            if (CommitData.number(commit.getUserData()) == number) {
                return commit;
            }
        }
        throw new IOException("generation " + number + " is gone");
    }

    /**
     * Drops older commits that are damaged: a writer reads all there are and would not open. The
     * last commit stays as it is; if it is damaged, the index is.
     */
    static void dropDamaged(Directory directory) throws IOException {
        String[] files = directory.listAll();
        String last = SegmentInfos.getLastCommitSegmentsFileName(files);
        for (String file : commitFiles(files)) {
            if (!file.equals(last) && read(directory, file).isEmpty()) {
                directory.deleteFile(file);
            }
        }
    }
}
