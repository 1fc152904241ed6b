package gloss.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/** Keeps the commits of the last generations, so that they can be rolled back to. */
final class RecentGenerations extends IndexDeletionPolicy {
    static final int KEPT = 3;

    @Override
    public void onInit(List<? extends IndexCommit> commits) throws IOException {
        onCommit(commits);
    }

    @Override
    public void onCommit(List<? extends IndexCommit> commits) throws IOException {
        if (commits.isEmpty()) {
            return;
        }
        long last = CommitData.number(commits.getLast().getUserData());
        for (IndexCommit commit : commits) {
            if (CommitData.number(commit.getUserData()) <= last - KEPT) {
                commit.delete();
            }
        }
    }
}
