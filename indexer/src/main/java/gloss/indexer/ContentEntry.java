package gloss.indexer;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Report.Finding;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * A file that was read as an entry, and where in the file each part of it stands: what those who
 * examine content look at.
 *
 * @param lines of the whole file
 * @param bodyLine the line that the Markdown begins in, counted from 1
 * @param document the Markdown as a tree; not to be changed
 * @param warnings what was noticed when reading
 */
public record ContentEntry(
        Entry entry,
        FrontMatter matter,
        List<String> lines,
        int bodyLine,
        Node document,
        List<Finding> warnings) {
    public ContentEntry {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    public EntryId id() {
        return entry.id();
    }

    /** Relative to the data folder. */
    public String path() {
        return entry.source().path();
    }

    /** The line of the file in which a part of the document begins, counted from 1. */
    public int lineOf(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return bodyLine + (spans.isEmpty() ? 0 : spans.getFirst().getLineIndex());
    }

    /** The line of a field's name in the front matter; 1 if it isn't there. */
    public int lineOf(String field) {
        return matter.lineOf(field);
    }
}
