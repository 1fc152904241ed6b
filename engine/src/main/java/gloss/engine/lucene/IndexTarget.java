package gloss.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** An index folder opened for writing. */
record IndexTarget(String folder, IndexWriter writer) {
    /**
     * Up to so many entries, deleted ones are cleared away with each update. That rewrites the
     * segment they were in, at about a tenth of a millisecond per entry, and an author waits for
     * it.
     */
    private static final int SETTLED = 2_000;

    /** Up to so many entries, merges are so short that the update does them itself. */
    private static final int SMALL = 20_000;

    /** Megabytes: with a larger one fewer segments are written that must be merged later. */
    private static final double BUFFER = 48;

    /** Opens the folder's last commit, or a new index. */
    static IndexTarget of(IndexFolders folders, String folder) throws IOException {
        Directory directory = new MMapDirectory(folders.path(folder));
        Commits.dropDamaged(directory);
        IndexWriterConfig config = config();
        if (isSmall(directory)) {
            // Threads for merging take longer to come and go than such a merge does.
            config.setMergeScheduler(new SerialMergeScheduler());
        }
        return new IndexTarget(folder, new IndexWriter(directory, config));
    }

    private static boolean isSmall(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory)
                && SegmentInfos.readLatestCommit(directory).totalMaxDoc() <= SMALL;
    }

    /**
     * Opens the folder as it was at a generation that is still kept.
     *
     * @throws IOException if that can't be read any more; better known before than after a commit
     */
    static IndexTarget of(IndexFolders folders, String folder, long generation) throws IOException {
        Directory directory = new MMapDirectory(folders.path(folder));
        Commits.dropDamaged(directory);
        IndexCommit commit = Commits.find(directory, generation);
        DirectoryReader.open(commit).close();
        return new IndexTarget(folder, new IndexWriter(directory, config().setIndexCommit(commit)));
    }

    private static IndexWriterConfig config() {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(new IndexAnalyzer())
                .setMergePolicy(merging)
                .setRAMBufferSizeMB(BUFFER)
                .setSimilarity(new EntryLength())
                .setIndexDeletionPolicy(new RecentGenerations())
                .setCommitOnClose(false);
    }

    /** What the opened commit says of itself. */
    CommitData committed() throws IOException {
        Map<String, String> data = new HashMap<>();
        writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        return CommitData.of(data);
    }

    /**
     * Term statistics count deleted entries until they are merged away, so that ranking would
     * depend on how an index came about. In a small index that is cheap to avoid.
     */
    void settle() throws IOException {
        if (writer.getDocStats().maxDoc <= SETTLED && writer.hasDeletions()) {
            writer.forceMergeDeletes();
        }
    }

    void commit(CommitData data) throws IOException {
        writer.setLiveCommitData(data.toMap().entrySet());
        writer.commit();
    }
}
