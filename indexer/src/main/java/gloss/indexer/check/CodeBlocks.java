package gloss.indexer.check;

import gloss.indexer.ContentEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/** The code blocks of an entry, in order. */
final class CodeBlocks extends AbstractVisitor {
    static final String PYTHON = "python";
    static final String NO_RUN = "python no-run";
    static final String OUTPUT = "output";

    private final ContentEntry entry;
    private final List<Block> blocks = new ArrayList<>();

    private CodeBlocks(ContentEntry entry) {
        this.entry = entry;
    }

    /**
     * A code block.
     *
     * @param line of its first fence
     * @param info what stands behind the fence; empty if there is none
     * @param node itself
     */
    record Block(int line, String info, String text, Node node) {
        String language() {
            return info.split("\\s", 2)[0];
        }

        boolean isFenced() {
            return node instanceof FencedCodeBlock;
        }

        boolean isClosed() {
            return !(node instanceof FencedCodeBlock fenced)
                    || fenced.getClosingFenceLength() != null;
        }

        /** Whether {@code next} stands right after it, with nothing but blank lines between. */
        boolean isRightBefore(Block next) {
            return Objects.equals(node.getNext(), next.node);
        }
    }

    static List<Block> of(ContentEntry entry) {
        CodeBlocks visitor = new CodeBlocks(entry);
        entry.document().accept(visitor);
        return visitor.blocks;
    }

    @Override
    public void visit(FencedCodeBlock block) {
        String info = block.getInfo() == null ? "" : block.getInfo().strip();
        blocks.add(new Block(entry.lineOf(block), info, block.getLiteral(), block));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        blocks.add(new Block(entry.lineOf(block), "", block.getLiteral(), block));
    }
}
