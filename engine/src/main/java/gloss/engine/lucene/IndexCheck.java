package gloss.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Reads every file of every kept generation and compares it with its checksum, and takes the
 * published one apart. Needs the right to update, for nothing may be deleted meanwhile.
 */
final class IndexCheck {
    private final IndexFolders folders;
    private final List<String> problems = new ArrayList<>();

    private IndexCheck(IndexFolders folders) {
        this.folders = folders;
    }

    static List<String> problems(IndexFolders folders) throws IOException {
        IndexCheck check = new IndexCheck(folders);
        String current = folders.current();
        if (current == null) {
            return List.of("nothing is published; build the index with gloss index");
        }
        for (String name : folders.names()) {
            check.folder(name, name.equals(current));
        }
        return check.problems;
    }

    private void folder(String name, boolean published) {
        try (Directory directory = new MMapDirectory(folders.path(name))) {
            if (published) {
                structure(name, directory);
            } else if (!DirectoryReader.indexExists(directory)) {
                return; // left by a rebuild that never published
            }
            for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
                checksums(name, commit);
            }
        } catch (IOException e) {
            problem(name, e);
        }
    }

    private void structure(String name, Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            CheckIndex.Status status = check.checkIndex();
            for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
                if (segment.error != null) {
                    problem(name + "/" + segment.name, segment.error);
                }
            }
            if (!status.clean && problems.isEmpty()) {
                problems.add(name + ": Lucene finds it damaged");
            }
        }
    }

    private void checksums(String name, IndexCommit commit) {
        try (DirectoryReader reader = DirectoryReader.open(commit)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        } catch (IOException e) {
            problem(name + "/" + commit.getSegmentsFileName(), e);
        }
    }

    private void problem(String where, Throwable e) {
        problems.add(where + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
