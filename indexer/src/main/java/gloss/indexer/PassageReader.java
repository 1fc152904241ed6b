package gloss.indexer;

import gloss.engine.Passage;
import gloss.engine.Range;
import gloss.engine.Text;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/** Takes the plain text out of a Markdown document, block by block. Used once. */
final class PassageReader extends AbstractVisitor {
    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Range> code = new ArrayList<>();

    List<Passage> read(Node document) {
        document.accept(this);
        return passages;
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        boolean first = paragraph.getParent() instanceof Document && passages.isEmpty();
        end(first ? Passage.Kind.LEAD : Passage.Kind.PROSE);
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        end(Passage.Kind.HEADING);
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) {
            text.append(' ');
        } else if (node instanceof TableRow) {
            end(Passage.Kind.PROSE);
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        boolean output = "output".equals(block.getInfo());
        block(block.getLiteral(), output ? Passage.Kind.OUTPUT : Passage.Kind.CODE);
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        block(block.getLiteral(), Passage.Kind.CODE);
    }

    private void block(String literal, Passage.Kind kind) {
        String stripped = literal.stripTrailing();
        if (!stripped.isEmpty()) {
            passages.add(new Passage(kind, Text.code(stripped)));
        }
    }

    @Override
    public void visit(org.commonmark.node.Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        int start = text.length();
        text.append(node.getLiteral());
        code.add(new Range(start, text.length()));
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append(' ');
    }

    private void end(Passage.Kind kind) {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        if (length > 0) {
            int end = length;
            List<Range> inside = code.stream().filter(r -> r.end() <= end).toList();
            passages.add(new Passage(kind, new Text(text.substring(0, length), inside)));
        }
        text.setLength(0);
        code.clear();
    }
}
