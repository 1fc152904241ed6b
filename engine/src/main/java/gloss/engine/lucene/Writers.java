package gloss.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Opens index writers.
 *
 * <p>A writer lives for one update, and closing it would break off merges that run beside it, again
 * and again. So an update merges in its own thread: now and then a few small segments, which takes
 * milliseconds.
 */
final class Writers {
    /** Smaller segments than this are merged as if they had this size. */
    private static final double SMALL_SEGMENT_MB = 1;

    private static final double REBUILD_BUFFER_MB = 32;

    private final IndexFolders folders;

    Writers(IndexFolders folders) {
        this.folders = folders;
    }

    /** A writer and the folder it writes into. */
    record Target(String folder, IndexWriter writer, boolean rebuild) {}

    /** Goes on from the last commit in {@code folder}, which must have one. */
    Target update(String folder) throws IOException {
        Directory directory = new MMapDirectory(folders.path(folder));
        return new Target(folder, new IndexWriter(directory, updating()), false);
    }

    /** Goes on from an earlier commit. */
    Target from(String folder, IndexCommit commit) throws IOException {
        IndexWriterConfig config = updating().setIndexCommit(commit);
        return new Target(folder, new IndexWriter(commit.getDirectory(), config), false);
    }

    /** Starts empty, in a new folder. */
    Target rebuild() throws IOException {
        String folder = folders.next();
        IndexWriterConfig config = common();
        config.setOpenMode(OpenMode.CREATE);
        config.setRAMBufferSizeMB(REBUILD_BUFFER_MB);
        config.setMergeScheduler(new ConcurrentMergeScheduler());
        Directory directory = new MMapDirectory(folders.path(folder));
        return new Target(folder, new IndexWriter(directory, config), true);
    }

    private static IndexWriterConfig updating() {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setFloorSegmentMB(SMALL_SEGMENT_MB);
        IndexWriterConfig config = common();
        config.setOpenMode(OpenMode.APPEND);
        config.setMergePolicy(merges);
        config.setMergeScheduler(new SerialMergeScheduler());
        return config;
    }

    private static IndexWriterConfig common() {
        IndexWriterConfig config = new IndexWriterConfig(new IndexAnalyzer());
        config.setIndexDeletionPolicy(new RecentGenerations());
        config.setCommitOnClose(false);
        return config;
    }
}
