package gloss.indexer.check;

import gloss.indexer.ContentEntry;
import gloss.indexer.check.CodeBlocks.Block;
import gloss.indexer.examples.Example;
import java.util.ArrayList;
import java.util.List;

/** The examples of an entry that are to be run, and where they stand. */
record EntryExamples(ContentEntry entry, List<Placed> examples) {
    /**
     * @param line of the block
     * @param outputLine of the first line of its output; that of the block if it has none
     */
    record Placed(Example example, int line, int outputLine) {}

    static EntryExamples of(ContentEntry entry) {
        List<Placed> placed = new ArrayList<>();
        List<Block> blocks = CodeBlocks.of(entry);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.info().equals(CodeBlocks.PYTHON)) {
                continue;
            }
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : block;
            if (next.info().equals(CodeBlocks.OUTPUT) && block.isRightBefore(next)) {
                Example example = Example.of(block.text(), next.text());
                placed.add(new Placed(example, block.line(), next.line() + 1));
            } else {
                placed.add(new Placed(Example.of(block.text()), block.line(), block.line()));
            }
        }
        return new EntryExamples(entry, placed);
    }
}
